package dev.supercargo.router.job;

import java.time.Instant;
import java.util.Optional;

/**
 * What jobs hold of an option.
 *
 * @param devices accelerators, above 0
 * @param allFreeAt when the last of the jobs is predicted to end, perhaps past; empty if that is not known of all
 */
public record Holding(String optionId, int devices, Optional<Instant> allFreeAt) {}
