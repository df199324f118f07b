package dev.supercargo.planner.accuracy;

import java.time.Duration;
import java.time.Instant;

/**
 * A job that succeeded in one attempt, against its prediction. Jobs that were moved or interrupted ran in several places,
 * so that their time says nothing about the prediction for the first.
 *
 * @param model the model trained, {@code unnamed} if the task file names none
 * @param accelerator canonical id
 * @param place where it ran: {@code aws/us-east-1 SPOT}, or the id of the owned machine
 * @param simulated true if the cluster is simulated: it takes its running times from the predictions
 * @param actual time its pods ran, positive
 */
public record Comparison(
        String jobId,
        String model,
        String accelerator,
        String place,
        boolean simulated,
        Instant endedAt,
        Duration actual,
        Prediction predicted) {

    public Comparison {
        if (!actual.isPositive()) {
            throw new IllegalArgumentException("job " + jobId + " ran for " + actual);
        }
    }

    double logRatio() {
        return predicted.logRatio(actual);
    }

    /** Deviation in the standard deviations that the prediction claims. */
    double standardised() {
        return logRatio() / predicted.sigma();
    }
}
