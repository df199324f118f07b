/**
 * What the platform itself knows of a plan's inputs: what is owned and committed, what can be bought, reserved and rented at
 * which price, written as the parts of a roadmap question that somebody left out. Pure but for the gathering of the facts.
 */
@NullMarked
package dev.supercargo.planner.standing;

import org.jspecify.annotations.NullMarked;
