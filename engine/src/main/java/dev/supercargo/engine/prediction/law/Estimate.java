package dev.supercargo.engine.prediction.law;

/**
 * What a law says of a configuration.
 *
 * @param logarithm of the expected value
 * @param halfWidth of the 90 % interval of that logarithm; positive
 * @param regime how well the configuration is known: 0 is best, see {@link Law#regimes()}
 */
public record Estimate(double logarithm, double halfWidth, int regime) {

    private static final double NORMAL_95 = 1.645;
    private static final double NORMAL_90 = 1.282;

    /** The value one measurement in ten exceeds, over the expected one. */
    public double factorOfTen() {
        return Math.exp(halfWidth * NORMAL_90 / NORMAL_95);
    }

    /** The value one measurement in twenty exceeds, over the expected one. */
    public double factorOfTwenty() {
        return Math.exp(halfWidth);
    }
}
