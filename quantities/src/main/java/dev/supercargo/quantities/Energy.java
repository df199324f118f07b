package dev.supercargo.quantities;

import java.util.Locale;

/**
 * Electrical energy.
 *
 * @param joules 0 or more, finite
 */
public record Energy(double joules) implements Comparable<Energy> {

    public Energy {
        Require.notNegative("joules", joules);
    }

    public static Energy ofKilowattHours(double value) {
        return new Energy(value * 3.6e6);
    }

    public double kilowattHours() {
        return joules / 3.6e6;
    }

    public Energy times(double factor) {
        return new Energy(joules * factor);
    }

    public Energy plus(Energy other) {
        return new Energy(joules + other.joules);
    }

    @Override
    public int compareTo(Energy other) {
        return Double.compare(joules, other.joules);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4g kWh", kilowattHours());
    }
}
