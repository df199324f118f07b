/**
 * Judges the memory estimator on measured peaks, on closed forms of the literature and on runs of which nothing is
 * known but that they fitted.
 */
@NullMarked
package dev.supercargo.calibration.memory;

import org.jspecify.annotations.NullMarked;
