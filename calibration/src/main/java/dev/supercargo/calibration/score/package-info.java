/** How far predictions are from measurements: errors, coverage of intervals, refusals, cross-validation, few-shot. */
@NullMarked
package dev.supercargo.calibration.score;

import org.jspecify.annotations.NullMarked;
