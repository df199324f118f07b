package dev.supercargo.hardware.facts;

/**
 * A clock.
 *
 * @param gigahertz above 0
 */
public record Frequency(double gigahertz) implements Comparable<Frequency> {

    public Frequency {
        if (!(gigahertz > 0) || Double.isInfinite(gigahertz)) {
            throw new IllegalArgumentException("a clock must be above 0 GHz, but is " + gigahertz);
        }
    }

    @Override
    public int compareTo(Frequency other) {
        return Double.compare(gigahertz, other.gigahertz);
    }
}
