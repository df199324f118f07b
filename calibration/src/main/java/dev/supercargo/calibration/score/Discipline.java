package dev.supercargo.calibration.score;

import dev.supercargo.calibration.measurement.Measurement;
import java.util.List;

/** What the bench needs to know about one layout: its predictor, how to fit it, and which rows belong together. */
public interface Discipline<M extends Measurement> {

    /** With the coefficients the engine ships. */
    Predictor<M> shipped();

    /** Deterministic: equal rows give equal coefficients, byte for byte. */
    Fitted<M> fit(List<M> rows);

    /** Rows with equal keys are left out together. */
    String fold(M row, Folds folds);

    /** Rows that a few measured points can speak for: one regime of stack, accelerator and precision. */
    String regime(M row);

    /** Where a row lies among its regime, for choosing points that spread well; one logarithm per dimension. */
    double[] position(M row);

    /**
     * The outcome of a fit.
     *
     * @param predictor ready for use
     * @param coefficients as the engine's resource file has them
     */
    record Fitted<M extends Measurement>(Predictor<M> predictor, String coefficients) {}
}
