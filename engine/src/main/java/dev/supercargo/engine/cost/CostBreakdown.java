package dev.supercargo.engine.cost;

/**
 * Both views of what a job costs on one place.
 *
 * @param full with the machine's share of purchase or commitment: what budgets and reports count
 * @param marginal what is spent only because the job runs: energy and wear of an idle owned machine, nothing for a
 *     commitment already paid; equals {@code full} for capacity rented for the job
 */
public record CostBreakdown(JobCost full, JobCost marginal) {}
