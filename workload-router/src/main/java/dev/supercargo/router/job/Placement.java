package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.JobPlaced;
import dev.supercargo.contracts.routing.JobReplaced;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The chosen place of an attempt.
 *
 * @param pricePerHour all nodes together, frozen
 * @param savedPerHour what an hour there saves against renting; empty on capacity that is not scarce
 * @param runTime predicted wall-clock time from now to the end; empty if unknown
 * @param expectedCost empty if the running time is unknown
 * @param candidates how many were compared
 * @param expectedSaving of a move the router chose: expected cost of staying less expected cost of moving, negative if
 *     safety costs money; empty if the job had lost its place anyway
 * @param reason why here
 */
public record Placement(
        String decisionId,
        String snapshotId,
        PlaceRef place,
        Money pricePerHour,
        Optional<Money> savedPerHour,
        String priceSource,
        Instant priceAsOf,
        Optional<RunTime> runTime,
        Optional<Money> expectedCost,
        int candidates,
        Optional<Money> expectedSaving,
        String reason) {

    /**
     * Predicted time.
     *
     * @param wallclock median, with start-up, transfer and expected interruptions
     * @param compute median of computing alone: what the pods will run if nothing disturbs
     */
    public record RunTime(Duration p10, Duration wallclock, Duration p90, Duration compute) {}

    /** The same place, chosen by the router for a job that had another. */
    public Placement moving(Money saving) {
        return new Placement(
                decisionId,
                snapshotId,
                place,
                pricePerHour,
                savedPerHour,
                priceSource,
                priceAsOf,
                runTime,
                expectedCost,
                candidates,
                Optional.of(saving),
                reason);
    }

    JobPlaced firstOf(String jobId, long sequence, int attempt, Instant now) {
        return new JobPlaced(
                jobId,
                sequence,
                now,
                attempt,
                decisionId,
                snapshotId,
                place,
                pricePerHour,
                priceSource,
                priceAsOf,
                runTime.map(RunTime::wallclock).orElse(null),
                runTime.map(RunTime::p10).orElse(null),
                runTime.map(RunTime::p90).orElse(null),
                expectedCost.orElse(null),
                candidates,
                reason);
    }

    JobReplaced nextOf(String jobId, long sequence, int attempt, Instant now, PlaceRef previous, String cause) {
        return new JobReplaced(
                jobId,
                sequence,
                now,
                attempt,
                decisionId,
                snapshotId,
                place,
                pricePerHour,
                priceSource,
                priceAsOf,
                runTime.map(RunTime::wallclock).orElse(null),
                runTime.map(RunTime::p10).orElse(null),
                runTime.map(RunTime::p90).orElse(null),
                expectedCost.orElse(null),
                candidates,
                reason,
                previous,
                cause,
                expectedSaving.orElse(null));
    }
}
