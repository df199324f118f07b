/** Rules about dependencies that the tests of several modules share. */
@NullMarked
package dev.supercargo.checks;

import org.jspecify.annotations.NullMarked;
