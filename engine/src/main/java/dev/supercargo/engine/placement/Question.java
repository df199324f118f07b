package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.JobSpec;

/**
 * What is decided on.
 *
 * @param job to place
 * @param snapshot of the world
 * @param budgets that bind it
 */
record Question(JobSpec job, PlacementSnapshot snapshot, BudgetView budgets) {}
