package dev.supercargo.advice.machine;

import java.util.Locale;

/**
 * How hot a part is.
 *
 * @param celsius above absolute zero, finite
 */
public record Temperature(double celsius) {

    private static final double ABSOLUTE_ZERO = -273.15;

    public Temperature {
        if (!(celsius >= ABSOLUTE_ZERO) || Double.isInfinite(celsius)) {
            throw new IllegalArgumentException("no temperature: " + celsius + " °C");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f °C", celsius);
    }
}
