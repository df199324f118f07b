package dev.supercargo.advice.machine;

import java.util.Locale;

/**
 * Cycles of a processor.
 *
 * @param gigahertz above 0
 */
public record ClockRate(double gigahertz) {

    public ClockRate {
        if (!(gigahertz > 0) || Double.isInfinite(gigahertz)) {
            throw new IllegalArgumentException("clock rate must be above 0 GHz, but is " + gigahertz);
        }
    }

    public static ClockRate ofHertz(double hertz) {
        return new ClockRate(hertz / 1e9);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f GHz", gigahertz);
    }
}
