package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another place was chosen, because the job lost its own or because the router found it a better one.
 *
 * @param attempt 1 for the first placement
 * @param pricePerHour all nodes together; the price that decided, frozen
 * @param predictedRunTime median wall-clock time left on this place; absent if unknown
 * @param expectedCost absent if the running time is unknown
 * @param candidates how many were compared; all are stored with the decision
 * @param reason why here, one sentence
 * @param cause why it left the previous place, as in {@link JobInterrupted}; absent in facts of the first version
 * @param expectedSaving of a move the router chose: expected cost of staying less expected cost of moving (start-up,
 *     repeated work and transfer included); negative if safety costs money; absent if the place was lost anyway
 */
public record JobReplaced(
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
        String reason,
        PlaceRef previousPlace,
        @Nullable String cause,
        @Nullable Money expectedSaving)
        implements JobEvent {}
