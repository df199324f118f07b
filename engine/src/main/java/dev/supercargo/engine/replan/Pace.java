package dev.supercargo.engine.replan;

import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast a job really is, against its prediction.
 *
 * @param slowdown time taken ÷ time predicted for the same work; 1 is on plan
 * @param seen share of the attempt's work that this rests on, 0..1
 */
record Pace(double slowdown, double seen) {

    /** Before this share of the work is done, the measured speed says little. */
    private static final double SEEN_MIN = 0.05;

    /** The prediction counts as much as this share of the attempt being measured. */
    private static final double PRIOR_SHARE = 0.1;

    static final Pace AS_PLANNED = new Pace(1, 0);

    /**
     * Shrunk towards the plan while little is seen.
     *
     * @param lag how old the reported progress may be; a job is not called slow for it
     */
    static Pace of(Tenure tenure, Instant now, Duration lag) {
        double whole = 1 - tenure.startProgress();
        double seen = whole <= 0 ? 0 : (tenure.progress() - tenure.startProgress()) / whole;
        if (seen < SEEN_MIN
                || !(tenure.runningSince() instanceof Measured.Known<Instant>(Instant since))
                || !(tenure.predictedCompute() instanceof Measured.Known<Duration>(Duration predicted))
                || predicted.isZero()) {
            return AS_PLANNED;
        }
        double all = predicted.toMillis();
        double planned = all * seen;
        double taken = Duration.between(since, now).toMillis();
        double late = taken > planned ? Math.max(planned, taken - lag.toMillis()) : taken;
        double prior = all * PRIOR_SHARE;
        return new Pace((late + prior) / (planned + prior), seen);
    }

    /** A job that is slow here is taken to be slow elsewhere, too: its work was underestimated. */
    double elsewhere() {
        return Math.max(1, slowdown);
    }
}
