package dev.supercargo.engine.validation;

import java.util.Locale;

/** Large counts in words. */
final class Figures {

    private Figures() {}

    /** {@code 1.00e+18} from a thousand billion upwards, else {@code 6,738,000,000}. */
    static String count(double value) {
        return value >= 1e12 ? String.format(Locale.ROOT, "%.3g", value) : String.format(Locale.ROOT, "%,.0f", value);
    }
}
