package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Measured;
import dev.supercargo.router.cluster.Clusters;
import dev.supercargo.router.job.Exclusions;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.market.SnapshotBuilder.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

    /** Accelerators held by the other jobs, by option. */
    Map<String, Held> inUse(String jobId, Instant now) {
        return jobs.inStates(JobState.holdingCapacity()).stream()
                .filter(job -> !job.id().equals(jobId) && job.place().isPresent())
                .collect(Collectors.groupingBy(
                        job -> job.place().orElseThrow().optionId(),
                        Collectors.collectingAndThen(Collectors.toList(), list -> held(list, now))));
    }

    Map<String, String> excluded(Job job, Instant now) {
        Optional<String> justLostAt =
                job.state() == JobState.INTERRUPTED ? job.place().map(PlaceRef::optionId) : Optional.empty();
        return exclusions.of(job.id(), justLostAt, now);
    }

    boolean isSimulated() {
        return clusters.isAnySimulated();
    }

    boolean isSimulated(String cluster) {
        return clusters.isSimulated(cluster);
    }

    private static Held held(List<Job> holders, Instant now) {
        int accelerators = holders.stream()
                .map(job -> job.place().orElseThrow())
                .mapToInt(place -> place.acceleratorsPerNode() * place.nodes())
                .sum();
        boolean known = holders.stream().allMatch(job -> job.predictedFinish().isPresent());
        Measured<Instant> free = known
                ? Measured.known(holders.stream()
                        .map(Job::predictedFinish)
                        .flatMap(Optional::stream)
                        .map(finish -> finish.isBefore(now) ? now : finish)
                        .max(Comparator.naturalOrder())
                        .orElse(now))
                : Measured.unknown("a job of unknown length runs there");
        return new Held(accelerators, free);
    }
}
