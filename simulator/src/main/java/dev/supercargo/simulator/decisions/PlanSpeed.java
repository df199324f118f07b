package dev.supercargo.simulator.decisions;

/**
 * How long a joint plan takes.
 *
 * @param jobs that wait
 * @param places they compete for
 * @param coldMillis the first plan of a fresh process
 * @param warmMillis the quickest later one
 */
public record PlanSpeed(int jobs, int places, double coldMillis, double warmMillis) {}
