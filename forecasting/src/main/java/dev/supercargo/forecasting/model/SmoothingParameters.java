package dev.supercargo.forecasting.model;

/**
 * Weights of the newest error. Bounded to the usual region: 0 &lt; alpha &lt; 1, 0 ≤ beta ≤ alpha, 0 ≤ gamma ≤ 1 −
 * alpha, 0.8 ≤ phi ≤ 0.98.
 *
 * @param alpha share of the error that moves the level
 * @param beta share that moves the trend
 * @param gamma share that moves the season
 * @param phi what is left of the trend after each step
 */
record SmoothingParameters(double alpha, double beta, double gamma, double phi) {

    private static final double PHI_MIN = 0.80;
    private static final double PHI_MAX = 0.98;

    /** @param point four coordinates in [0, 1] */
    static SmoothingParameters fromUnitCube(double[] point, boolean trend, boolean season) {
        double alpha = 0.01 + 0.98 * point[0];
        return new SmoothingParameters(
                alpha,
                trend ? alpha * point[1] : 0,
                season ? (1 - alpha) * point[2] : 0,
                trend ? PHI_MIN + (PHI_MAX - PHI_MIN) * point[3] : 0);
    }
}
