package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Locality;

/**
 * Only the place that the job names by provider, region or pool, at its lowest expected cost; nothing ever stands in for
 * it. Everywhere else breaks the region rule, so a busy place means waiting and an impossible one a rejection.
 */
final class PinnedPolicy implements PlacementPolicy {

    private final PlacementPolicy cheapest;

    /** @param cheapest decides among the places named */
    PinnedPolicy(PlacementPolicy cheapest) {
        this.cheapest = cheapest;
    }

    @Override
    public String name() {
        return cheapest.name();
    }

    @Override
    public String description() {
        return cheapest.description();
    }

    @Override
    public PlacementDecision decide(JobSpec job, PlacementSnapshot snapshot, BudgetView budgets) {
        Locality named = job.resources().locality();
        if (!named.equals(Locality.anywhere())) {
            return cheapest.decide(job, snapshot, budgets);
        }
        return new PlacementDecision.Rejected(
                snapshot.id(),
                name(),
                Rule.REGION,
                "policy pinned runs a job only where it says, and it names no provider, region or pool."
                        + " Maybe name one, or choose policy cheapest.",
                cheapest.decide(job, snapshot, budgets).candidates());
    }
}
