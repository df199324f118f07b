package dev.supercargo.calibration.score;

import dev.supercargo.calibration.measurement.Measurement;
import java.util.List;

/** Predicts rows of one layout without looking at what was measured in them. */
public interface Predictor<M extends Measurement> {

    Answer predict(M row);

    /** The usual back-of-envelope answer that the predictor is compared with; for training: a constant share of peak. */
    Answer baseline(M row);

    /** The same predictor after it has been shown some measurements. */
    Predictor<M> shown(List<M> measurements);
}
