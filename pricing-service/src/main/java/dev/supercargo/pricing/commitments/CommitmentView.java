package dev.supercargo.pricing.commitments;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as REST shows it.
 *
 * @param pricePerHour for one instance
 * @param sample not bought by anybody: it ships with the product for trying out
 */
public record CommitmentView(
        String commitmentId,
        long version,
        CommitmentStatus status,
        String provider,
        String region,
        String instanceType,
        int instances,
        Money pricePerHour,
        Instant startsAt,
        Instant expiresAt,
        boolean sample,
        @Nullable String note) {}
