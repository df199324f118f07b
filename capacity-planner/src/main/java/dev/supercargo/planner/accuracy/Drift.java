package dev.supercargo.planner.accuracy;

import java.time.Instant;

/**
 * What the sequential test says about a group of runs.
 *
 * @param state of the newest run
 * @param since first run of the deviation; of a steady group the first run at all
 * @param shiftPercent mean deviation since then: 10 means running times a tenth above the predictions
 * @param score the larger of the test's two sums
 */
public record Drift(State state, Instant since, double shiftPercent, double score) {

    /** How running times stand to their predictions. */
    public enum State {
        STEADY,
        SLOWER,
        FASTER
    }

    public boolean isAlarm() {
        return state != State.STEADY;
    }
}
