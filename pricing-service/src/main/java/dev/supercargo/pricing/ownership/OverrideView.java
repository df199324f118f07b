package dev.supercargo.pricing.ownership;

import java.time.Instant;

/**
 * An override as REST shows it.
 *
 * @param target id of the site or the asset
 */
record OverrideView(
        OverrideScope scope,
        String target,
        long version,
        OwnershipOverride values,
        String changedBy,
        Instant changedAt) {}
