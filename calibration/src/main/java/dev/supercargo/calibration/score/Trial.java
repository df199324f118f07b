package dev.supercargo.calibration.score;

import dev.supercargo.calibration.measurement.Measurement;

/**
 * One row with what was said of it.
 *
 * @param row measured
 * @param answer of the predictor
 * @param baseline of the back-of-envelope
 */
public record Trial(Measurement row, Answer answer, Answer baseline) {

    static <M extends Measurement> Trial of(M row, Predictor<M> predictor) {
        return new Trial(row, predictor.predict(row), predictor.baseline(row));
    }

    /** Relative error of the predicted time. */
    static double error(double predicted, double measured) {
        return Math.abs(predicted / measured - 1);
    }
}
