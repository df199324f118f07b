package dev.supercargo.engine.prediction;

import java.time.Duration;
import java.util.List;

/**
 * How long computing takes, without start-up, transfer, checkpoints and interruptions.
 *
 * @param p10 one run in ten is faster
 * @param p50 half of the runs are faster; the number that ranks
 * @param p90 nine runs in ten are faster; the number that guards deadlines
 * @param evidence what the numbers rest on, as sentences
 */
public record TimePrediction(Duration p10, Duration p50, Duration p90, List<String> evidence) {

    public TimePrediction {
        evidence = List.copyOf(evidence);
        if (p10.isNegative() || p10.compareTo(p50) > 0 || p50.compareTo(p90) > 0) {
            throw new IllegalArgumentException(
                    "quantiles of the running time must rise, but are " + p10 + ", " + p50 + ", " + p90);
        }
    }
}
