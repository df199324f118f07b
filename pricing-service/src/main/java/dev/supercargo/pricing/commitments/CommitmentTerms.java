package dev.supercargo.pricing.commitments;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was bought.
 *
 * @param instances 1 or more
 * @param pricePerHour for one instance, in US dollars, due whether used or not
 * @param expiresAt after {@code startsAt}
 */
record CommitmentTerms(
        String provider,
        String region,
        String instanceType,
        int instances,
        Money pricePerHour,
        Instant startsAt,
        Instant expiresAt,
        @Nullable String note) {}
