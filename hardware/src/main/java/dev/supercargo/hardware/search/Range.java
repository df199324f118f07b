package dev.supercargo.hardware.search;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;

/**
 * Bounds of a number, both inclusive; an unknown bound does not bind.
 *
 * @param least bytes, watts, dollars or operations a second
 * @param most in the same unit
 */
public record Range(Measured<Double> least, Measured<Double> most) {

    private static final Range ANY = new Range(Measured.unknown("not asked"), Measured.unknown("not asked"));

    public static Range any() {
        return ANY;
    }

    /** Whatever is known. */
    static Range positive() {
        return new Range(Measured.known(Double.MIN_VALUE), Measured.unknown("not asked"));
    }

    boolean binds() {
        return least.isKnown() || most.isKnown();
    }

    /** Whether no number can lie in it. */
    public boolean isEmpty() {
        return least instanceof Known<Double>(Double low) && most instanceof Known<Double>(Double high) && low > high;
    }

    /** @param value infinite or not a number if unknown, which lies in no range */
    boolean contains(double value) {
        if (!Double.isFinite(value)) {
            return false;
        }
        boolean highEnough = !(least instanceof Known<Double>(Double low)) || value >= low;
        boolean lowEnough = !(most instanceof Known<Double>(Double high)) || value <= high;
        return highEnough && lowEnough;
    }
}
