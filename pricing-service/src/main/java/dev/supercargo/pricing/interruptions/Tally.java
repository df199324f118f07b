package dev.supercargo.pricing.interruptions;

import java.util.Locale;

/** Days added up: as they were counted, and as much as they still weigh. */
record Tally(Exposure counted, Exposure aged) {

    static final Tally EMPTY = new Tally(Exposure.NONE, Exposure.NONE);

    static Tally of(Exposure day, double weight) {
        return new Tally(day, day.weighing(weight));
    }

    Tally plus(Tally other) {
        return new Tally(counted.plus(other.counted), aged.plus(other.aged));
    }

    String inWords() {
        long interruptions = Math.round(counted.interruptions());
        return String.format(
                Locale.ROOT,
                "%d interruption%s in %.1f node-hours (aged: %.2f in %.1f)",
                interruptions,
                interruptions == 1 ? "" : "s",
                counted.time().value(),
                aged.interruptions(),
                aged.time().value());
    }
}
