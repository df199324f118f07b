package dev.supercargo.planner.holdings;

import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * Capacity paid for until it expires.
 *
 * @param instances number committed
 * @param pricePerHour for one instance, due whether used or not
 */
public record Commitment(
        String commitmentId,
        String provider,
        String region,
        String instanceType,
        int instances,
        Money pricePerHour,
        Instant startsAt,
        Instant expiresAt) {}
