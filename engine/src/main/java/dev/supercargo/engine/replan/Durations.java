package dev.supercargo.engine.replan;

import java.time.Duration;

/** Arithmetic of estimated durations, to the millisecond: finer digits would only pretend. */
final class Durations {

    private Durations() {}

    static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }

    static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
