package dev.supercargo.quantities;

import java.math.BigDecimal;

/**
 * A part of a whole: of hours, of a price, of a rated power.
 *
 * @param value from 0 to 1
 */
public record Share(double value) implements Comparable<Share> {

    public Share {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "a share lies in 0..1, but is " + value + ". Maybe it is meant in percent; divide by 100.");
        }
    }

    /** What is left of the whole. */
    public Share complement() {
        return new Share(1 - value);
    }

    /** This part of {@code whole}, rounded half-even to nano-units. */
    public Money of(Money whole) {
        return whole.times(BigDecimal.valueOf(value));
    }

    @Override
    public int compareTo(Share other) {
        return Double.compare(value, other.value);
    }
}
