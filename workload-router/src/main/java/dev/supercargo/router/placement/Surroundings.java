package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.router.cluster.Clusters;
import dev.supercargo.router.job.Exclusions;
import dev.supercargo.router.job.Holding;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.market.SnapshotBuilder.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What other jobs hold, where this job shall not go, and whether all this is simulated. */
@ApplicationScoped
class Surroundings {

    private final Jobs jobs;
    private final Exclusions exclusions;
    private final Clusters clusters;

    Surroundings(Jobs jobs, Exclusions exclusions, Clusters clusters) {
        this.jobs = jobs;
        this.exclusions = exclusions;
        this.clusters = clusters;
    }

    /** Accelerators held by jobs, by option. @param except this job; empty for none */
    Map<String, Held> inUse(Optional<String> except, Instant now) {
        return jobs.held(except.orElse("")).stream()
                .collect(Collectors.toMap(
                        Holding::optionId, holding -> Held.of(holding.devices(), holding.allFreeAt(), now)));
    }

    Map<String, String> excluded(Job job, Instant now) {
        Optional<String> justLostAt =
                job.state() == JobState.INTERRUPTED ? job.place().map(PlaceRef::optionId) : Optional.empty();
        return wasNeverLost(job) ? Map.of() : exclusions.of(job.id(), justLostAt, now);
    }

    /** Whether it is certain without asking that no place is closed to the job. */
    private static boolean wasNeverLost(Job job) {
        return job.attempt() == 0 || job.attempt() == 1 && job.state().holdsCapacity();
    }

    boolean isSimulated() {
        return clusters.isAnySimulated();
    }

    boolean isSimulated(String cluster) {
        return clusters.isSimulated(cluster);
    }
}
