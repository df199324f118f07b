package dev.supercargo.engine.prediction;

import java.util.Locale;

/** Numbers as evidence sentences show them. */
final class Phrases {

    private Phrases() {}

    static String factor(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String speed(double unitsPerSecond) {
        return String.format(Locale.ROOT, unitsPerSecond < 100 ? "%.1f" : "%,.0f", unitsPerSecond);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
