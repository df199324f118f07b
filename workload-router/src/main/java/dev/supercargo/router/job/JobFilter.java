package dev.supercargo.router.job;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which jobs to list.
 *
 * @param teams only these; empty means all
 * @param from submitted then or later
 * @param to submitted before
 */
record JobFilter(Optional<JobState> state, Optional<Set<String>> teams, Optional<Instant> from, Optional<Instant> to) {}
