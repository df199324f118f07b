package dev.supercargo.quantities;

import java.util.Locale;

/**
 * An amount of memory or storage.
 *
 * @param bytes 0 or more
 */
public record Memory(long bytes) implements Comparable<Memory> {

    private static final double GIB = 1024.0 * 1024 * 1024;

    public Memory {
        Require.notNegative("memory bytes", bytes);
    }

    public static Memory ofGib(double gib) {
        return new Memory(Math.round(gib * GIB));
    }

    /** Decimal gigabytes (10^9 bytes), the unit of data sheets and of network transfer prices. */
    public static Memory ofGb(double gb) {
        return new Memory(Math.round(gb * 1e9));
    }

    public static Memory ofBytes(double bytes) {
        return new Memory(Math.round(bytes));
    }

    public double gib() {
        return bytes / GIB;
    }

    public double gb() {
        return bytes / 1e9;
    }

    public Memory plus(Memory other) {
        return new Memory(Math.addExact(bytes, other.bytes));
    }

    public Memory times(double factor) {
        return ofBytes(bytes * factor);
    }

    @Override
    public int compareTo(Memory other) {
        return Long.compare(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f GiB", gib());
    }
}
