package dev.supercargo.router.job;

import java.util.Optional;
import java.util.Set;

/**
 * Which jobs to list.
 *
 * @param teams only these; empty means all
 */
record JobFilter(Optional<JobState> state, Optional<Set<String>> teams) {}
