/** Fits and judges the law of MLPerf's time to train. */
@NullMarked
package dev.supercargo.calibration.timetotrain;

import org.jspecify.annotations.NullMarked;
