/** Where the inputs of plans and comparisons come from, on a terminal. */
@NullMarked
package dev.supercargo.cli.standing;

import org.jspecify.annotations.NullMarked;
