package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.JobSpec;

/** A named way to decide. Pure: the same arguments give the same decision, whatever the order of their lists. */
public interface PlacementPolicy {

    /** Stable, lower-case. */
    String name();

    /** One sentence for people who choose a policy. */
    String description();

    PlacementDecision decide(JobSpec job, PlacementSnapshot snapshot, BudgetView budgets);
}
