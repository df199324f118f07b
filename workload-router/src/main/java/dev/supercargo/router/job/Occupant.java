package dev.supercargo.router.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A job that holds capacity of an option.
 *
 * @param devices accelerators, above 0
 * @param predictedFinish perhaps past; empty if it is not known
 */
public record Occupant(String jobId, String team, String optionId, int devices, Optional<Instant> predictedFinish) {}
