package dev.supercargo.quantities;

import java.util.Locale;

/**
 * A speed of computing; an estimate or a data-sheet value, hence floating-point.
 *
 * @param flopsPerSecond 0 or more, finite
 */
public record ComputeRate(double flopsPerSecond) implements Comparable<ComputeRate> {

    public ComputeRate {
        Require.notNegative("floating-point operations per second", flopsPerSecond);
    }

    public static ComputeRate ofTeraflops(double value) {
        return new ComputeRate(value * 1e12);
    }

    public double teraflops() {
        return flopsPerSecond / 1e12;
    }

    public ComputeRate times(double factor) {
        return new ComputeRate(flopsPerSecond * factor);
    }

    public ComputeRate plus(ComputeRate other) {
        return new ComputeRate(flopsPerSecond + other.flopsPerSecond);
    }

    @Override
    public int compareTo(ComputeRate other) {
        return Double.compare(flopsPerSecond, other.flopsPerSecond);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4g TFLOP/s", teraflops());
    }
}
