package dev.supercargo.contracts.pricing;

import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * Capacity is paid for until it expires, used or not.
 *
 * @param instances number committed
 * @param pricePerHour for one instance, due whether used or not
 */
public record CommitmentActivated(
        String commitmentId,
        long version,
        String provider,
        String region,
        String instanceType,
        int instances,
        Money pricePerHour,
        Instant startsAt,
        Instant expiresAt)
        implements CommitmentEvent {}
