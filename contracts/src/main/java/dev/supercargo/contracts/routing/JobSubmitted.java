package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job was accepted and is durable.
 *
 * @param policy {@code urgency}, {@code cheapest} or {@code fastest}
 * @param deadline absent without one
 * @param budget most the job may cost, absent without one
 * @param retryOf the job that this one tries again, absent if it is no retry
 */
public record JobSubmitted(
        String jobId,
        long sequence,
        Instant occurredAt,
        String name,
        String team,
        String user,
        String policy,
        String urgency,
        @Nullable String modelId,
        @Nullable Instant deadline,
        @Nullable Money budget,
        @Nullable String retryOf)
        implements JobEvent {}
