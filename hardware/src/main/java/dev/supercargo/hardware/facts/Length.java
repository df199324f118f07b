package dev.supercargo.hardware.facts;

/**
 * A length in a case.
 *
 * @param millimetres above 0
 */
public record Length(int millimetres) implements Comparable<Length> {

    public Length {
        if (millimetres < 1) {
            throw new IllegalArgumentException("a length must be above 0 mm, but is " + millimetres);
        }
    }

    @Override
    public int compareTo(Length other) {
        return Integer.compare(millimetres, other.millimetres);
    }

    @Override
    public String toString() {
        return millimetres + " mm";
    }
}
