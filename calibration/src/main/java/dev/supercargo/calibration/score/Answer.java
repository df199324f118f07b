package dev.supercargo.calibration.score;

/** What a predictor says to one row. */
public sealed interface Answer {

    /**
     * A prediction in the unit of the measurement's time.
     *
     * @param time expected, P50
     * @param p05 lower end of the 90 % interval
     * @param p95 upper end of the 90 % interval
     * @param regime how much the predictor knew, in its own words; empty if it does not tell
     */
    record Predicted(double time, double p05, double p95, String regime) implements Answer {

        public Predicted {
            if (!(p05 > 0 && p05 <= time && time <= p95 && p95 < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "quantiles of a time must be positive and rise, but are " + p05 + ", " + time + ", " + p95);
            }
        }

        /** By a predictor that does not tell how much it knew. */
        public Predicted(double time, double p05, double p95) {
            this(time, p05, p95, "");
        }
    }

    /**
     * No prediction.
     *
     * @param reason short and without the row's own numbers, so that equal reasons add up
     */
    record Refused(String reason) implements Answer {}
}
