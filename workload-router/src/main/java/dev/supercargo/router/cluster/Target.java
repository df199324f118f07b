package dev.supercargo.router.cluster;

import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an attempt is followed.
 *
 * @param jobName of its Kubernetes Job
 * @param placedAt in the cluster's time
 */
record Target(String cluster, String jobName, Instant placedAt) {

    /** Empty if the job is in no cluster, or on its way out of it. */
    static Optional<Target> of(Job job) {
        return job.state().holdsCapacity()
                        && job.state() != JobState.PLACED
                        && job.stopsUntil().isEmpty()
                ? Optional.of(new Target(
                        job.place().orElseThrow().cluster(),
                        job.kubernetesJob().orElseThrow(),
                        job.placedAt().orElseThrow()))
                : Optional.empty();
    }
}
