package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Money;

/**
 * What is taken for granted where an option does not say; each use is told in a justification.
 *
 * @param spotInterruptions of one spot node without history: one in ten hours, between calm and busy zones
 * @param sameRegion copying speed per job inside a region or site
 * @param otherRegion copying speed per job between regions
 * @param transferPerGb list price of leaving a large provider's region, per 10^9 bytes
 * @param waitingSaves a job of low urgency waits for busy owned machines if that saves at least this share
 */
public record Assumptions(
        InterruptionRate spotInterruptions,
        Bandwidth sameRegion,
        Bandwidth otherRegion,
        Money transferPerGb,
        double waitingSaves) {

    public static Assumptions standard() {
        return new Assumptions(
                new InterruptionRate(0.1),
                Bandwidth.ofGigabytes(1),
                Bandwidth.ofGigabytes(0.25),
                Money.usd("0.09"),
                0.2);
    }
}
