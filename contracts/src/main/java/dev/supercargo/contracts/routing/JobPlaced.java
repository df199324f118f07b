package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place was chosen for the job's first attempt.
 *
 * @param attempt 1 for the first placement
 * @param pricePerHour all nodes together; the price that decided, frozen
 * @param predictedRunTime median wall-clock time left on this place; absent if unknown
 * @param expectedCost absent if the running time is unknown
 * @param candidates how many were compared; all are stored with the decision
 * @param reason why here, one sentence
 */
public record JobPlaced(
        String jobId,
        long sequence,
        Instant occurredAt,
        int attempt,
        String decisionId,
        String snapshotId,
        PlaceRef place,
        Money pricePerHour,
        String priceSource,
        Instant priceAsOf,
        @Nullable Duration predictedRunTime,
        @Nullable Duration predictedRunTimeP10,
        @Nullable Duration predictedRunTimeP90,
        @Nullable Money expectedCost,
        int candidates,
        String reason)
        implements JobEvent {}
