package dev.supercargo.quantities;

/** Argument checks whose messages name the quantity and its value. */
final class Require {

    private Require() {}

    static void notNegative(String quantity, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(quantity + " must be 0 or more and finite, but is " + value);
        }
    }
}
