package dev.supercargo.calibration.speed;

import java.util.Optional;

/**
 * What one prediction costs.
 *
 * @param question what was asked
 * @param nanoseconds of one prediction, mean
 * @param errorNanoseconds half of the 99.9 % interval of that mean; empty with fewer than two iterations
 * @param allocatedBytes of one prediction, mean
 */
public record PredictionSpeed(
        Question question, double nanoseconds, Optional<Double> errorNanoseconds, double allocatedBytes) {}
