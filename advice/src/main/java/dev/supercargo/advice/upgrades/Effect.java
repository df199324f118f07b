package dev.supercargo.advice.upgrades;

import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.quantities.Measured;

/**
 * What changes.
 *
 * @param score readiness before and after
 * @param trainable models of the catalog before and after
 * @param before time of the reference model's work
 * @param after the same
 */
public record Effect(Step score, Step trainable, Measured<TimePrediction> before, Measured<TimePrediction> after) {

    /** A count that rises. */
    public record Step(int from, int to) {
        public int gain() {
            return to - from;
        }
    }

    /** Whether the reference model trains slower after it. */
    boolean isSlower() {
        return before instanceof Measured.Known<TimePrediction>(TimePrediction now)
                && after instanceof Measured.Known<TimePrediction>(TimePrediction then)
                && then.p50().compareTo(now.p50()) > 0;
    }
}
