package dev.supercargo.forecasting.interval;

/** Quantiles of Student's t by the Cornish-Fisher expansion, Abramowitz and Stegun 26.7.5, on the normal quantile. */
final class StudentT {

    private StudentT() {}

    /**
     * @param probability in (0.5, 1)
     * @param degrees degrees of freedom, 1 or more; below 3 the expansion is a little too narrow
     */
    static double quantile(double probability, int degrees) {
        double z = normalQuantile(probability);
        double z2 = z * z;
        double first = z * (z2 + 1) / 4;
        double second = z * (5 * z2 * z2 + 16 * z2 + 3) / 96;
        double third = z * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / 384;
        double v = degrees;
        return z + first / v + second / (v * v) + third / (v * v * v);
    }

    /** Abramowitz and Stegun 26.2.23; absolute error below 4.5e-4. */
    private static double normalQuantile(double probability) {
        double t = Math.sqrt(-2 * Math.log(1 - probability));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }
}
