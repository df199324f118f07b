package dev.supercargo.engine.prediction.transformer;

/**
 * Where a software stack was measured: the least and the greatest of every feature that says where a run lies.
 *
 * @param least by feature
 * @param greatest by feature
 */
public record Envelope(double[] least, double[] greatest) {

    /** Outside by this much, in natural logarithms over all features, leaves 1/e of the correction. */
    private static final double REACH = 0.8;

    /** One inside; falls to zero outside. */
    double fade(double[] features) {
        double outside = 0;
        for (int i = 0; i < least.length; i++) {
            double excess = Math.max(0, Math.max(least[i] - features[i], features[i] - greatest[i]));
            outside += excess * excess;
        }
        return Math.exp(-outside / (REACH * REACH));
    }
}
