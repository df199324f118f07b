package dev.supercargo.advice.readiness;

/**
 * A part of a whole.
 *
 * @param value 0 to 1
 */
public record Share(double value) {

    static final Share NONE = new Share(0);

    public Share {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a share lies in 0..1, but is " + value);
        }
    }
}
