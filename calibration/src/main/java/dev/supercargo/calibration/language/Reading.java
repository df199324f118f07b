package dev.supercargo.calibration.language;

import dev.supercargo.engine.prediction.transformer.Run;

/** A measurement in the engine's words. */
sealed interface Reading {

    /** Complete enough for a prediction. */
    record Readable(Run run, double arithmeticPerToken) implements Reading {}

    /** Not so; the reason is short and without the row's numbers. */
    record Unreadable(String reason) implements Reading {}
}
