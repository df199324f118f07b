package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The chosen place of an attempt.
 *
 * @param pricePerHour all nodes together, frozen
 * @param runTime predicted wall-clock time from now to the end; empty if unknown
 * @param expectedCost empty if the running time is unknown
 * @param candidates how many were compared
 * @param reason why here
 */
public record Placement(
        String decisionId,
        String snapshotId,
        PlaceRef place,
        Money pricePerHour,
        String priceSource,
        Instant priceAsOf,
        Optional<RunTime> runTime,
        Optional<Money> expectedCost,
        int candidates,
        String reason) {

    /**
     * Predicted time.
     *
     * @param wallclock median, with start-up, transfer and expected interruptions
     * @param compute median of computing alone: what the pods will run if nothing disturbs
     */
    public record RunTime(Duration p10, Duration wallclock, Duration p90, Duration compute) {}
}
