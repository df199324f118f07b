/** What ways to get work done cost over years. */
@NullMarked
package dev.supercargo.cli.costs;

import org.jspecify.annotations.NullMarked;
