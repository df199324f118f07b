package dev.supercargo.quantities;

import java.util.Locale;

/**
 * Electrical power.
 *
 * @param watts 0 or more, finite
 */
public record Power(double watts) implements Comparable<Power> {

    public Power {
        Require.notNegative("watts", watts);
    }

    public static Power ofKilowatts(double value) {
        return new Power(value * 1e3);
    }

    public double kilowatts() {
        return watts / 1e3;
    }

    public Power times(double factor) {
        return new Power(watts * factor);
    }

    public Power plus(Power other) {
        return new Power(watts + other.watts);
    }

    @Override
    public int compareTo(Power other) {
        return Double.compare(watts, other.watts);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4g kW", kilowatts());
    }
}
