package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.DeadlineJob;

/**
 * One row of a scenario file.
 *
 * @param name unique
 * @param trace to run on
 * @param startTick of the trace
 * @param job to run
 */
record Scenario(String name, Trace trace, int startTick, DeadlineJob job) {}
