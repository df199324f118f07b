package dev.supercargo.engine.prediction.transformer;

/**
 * One optimizer step.
 *
 * @param seconds expected, P50
 * @param band90 natural logarithm of P95 over P50, and of P50 over P05
 * @param law time by physics alone, seconds
 * @param learned factor of the learned correction on that
 * @param shown factor of measurements like this run
 * @param seen measurements that counted
 * @param regime what was known
 */
public record StepPrediction(
        double seconds, double band90, double law, double learned, double shown, int seen, Regime regime) {

    /** Of a normal distribution: P90 lies 1.282 standard deviations out, P95 1.645. */
    private static final double EIGHTY_OF_NINETY = 1.282 / 1.645;

    public double p05() {
        return seconds * Math.exp(-band90);
    }

    public double p95() {
        return seconds * Math.exp(band90);
    }

    /** P90 over P50. */
    public double spread80() {
        return Math.exp(EIGHTY_OF_NINETY * band90);
    }
}
