/** Everything that is said about one machine. */
@NullMarked
package dev.supercargo.advice.assessment;

import org.jspecify.annotations.NullMarked;
