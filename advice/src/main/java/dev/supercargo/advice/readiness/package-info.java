/** How ready a machine is for training: a score of 0 to 100, explained by component. */
@NullMarked
package dev.supercargo.advice.readiness;

import org.jspecify.annotations.NullMarked;
