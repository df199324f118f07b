package dev.supercargo.pricing.commitments;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commitments and what was made of them.
 *
 * @param waste of all commitments together
 * @param coverage by kind of machine, on-demand and committed use only: spot is nobody's commitment
 */
record UtilisationReport(
        Instant from,
        Instant to,
        Money cost,
        Money waste,
        List<CommitmentUseView> commitments,
        List<Coverage> coverage) {

    /**
     * How much of the use commitments covered.
     *
     * @param usedHours instance-hours on demand and on commitments
     * @param coveredHours of them, on commitments
     * @param coverage 0..1; absent if there was no use
     */
    record Coverage(
            String provider,
            String region,
            String instanceType,
            BigDecimal usedHours,
            BigDecimal coveredHours,
            @Nullable Double coverage) {}
}
