package dev.supercargo.pricing.requests;

/** Where a number must lie, both ends included. */
public record Range(double from, double to) {

    /** A share of a whole. */
    public static final Range SHARE = new Range(0, 1);

    boolean contains(double value) {
        return value >= from && value <= to;
    }

    @Override
    public String toString() {
        return plain(from) + ".." + plain(to);
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
