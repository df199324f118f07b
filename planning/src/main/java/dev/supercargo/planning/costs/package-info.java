/**
 * What ways to get the same work done cost over years, hidden costs included: buying new or used, leasing, renting. Which one
 * costs least, from when or from how much work on, and what it brings back. Pure functions.
 */
@NullMarked
package dev.supercargo.planning.costs;

import org.jspecify.annotations.NullMarked;
