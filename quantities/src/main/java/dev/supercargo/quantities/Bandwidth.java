package dev.supercargo.quantities;

import java.util.Locale;

/**
 * A speed of moving data, one direction.
 *
 * @param bytesPerSecond 0 or more, finite
 */
public record Bandwidth(double bytesPerSecond) implements Comparable<Bandwidth> {

    public Bandwidth {
        Require.notNegative("bytes per second", bytesPerSecond);
    }

    public static Bandwidth ofGigabytes(double value) {
        return new Bandwidth(value * 1e9);
    }

    public double gigabytes() {
        return bytesPerSecond / 1e9;
    }

    public Bandwidth times(double factor) {
        return new Bandwidth(bytesPerSecond * factor);
    }

    public Bandwidth plus(Bandwidth other) {
        return new Bandwidth(bytesPerSecond + other.bytesPerSecond);
    }

    @Override
    public int compareTo(Bandwidth other) {
        return Double.compare(bytesPerSecond, other.bytesPerSecond);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4g GB/s", gigabytes());
    }
}
