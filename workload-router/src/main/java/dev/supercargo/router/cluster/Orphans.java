package dev.supercargo.router.cluster;

import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Suspended Kubernetes Jobs of attempts that are over. What a router that died had sent may arrive after its successor has given the
 * attempt up and removed its Job: the Job is there again then. Nobody will ever release it, and it would stay for ever.
 */
@ApplicationScoped
public class Orphans {

    private final Clusters clusters;
    private final JobMirrors mirrors;
    private final Jobs jobs;
    private final ClusterGateway gateway;

    Orphans(Clusters clusters, JobMirrors mirrors, Jobs jobs, ClusterGateway gateway) {
        this.clusters = clusters;
        this.mirrors = mirrors;
        this.jobs = jobs;
        this.gateway = gateway;
    }

    /** @param attempt of the job with this id that a Kubernetes Job was written for */
    record Written(String name, String jobId, int attempt) {

        static Optional<Written> of(HasMetadata object) {
            Map<String, String> labels =
                    Optional.ofNullable(object.getMetadata().getLabels()).orElse(Map.of());
            return Optional.ofNullable(labels.get(Names.JOB_ID))
                    .flatMap(job -> Optional.ofNullable(labels.get(Names.ATTEMPT))
                            .filter(attempt -> attempt.matches("\\d{1,9}"))
                            .map(attempt -> new Written(
                                    labels.getOrDefault(
                                            Names.WORKLOAD, object.getMetadata().getName()),
                                    job,
                                    Integer.parseInt(attempt))));
        }

        boolean isOverFor(Job job) {
            return attempt < job.attempt() || job.state().isEnded();
        }
    }

    /** Removes them from all clusters that are watched. @throws RuntimeException if a cluster does not answer */
    public void remove() {
        for (Cluster cluster : clusters.all()) {
            List<Written> suspended = mirrors.of(cluster.name())
                    .filter(JobMirror::isCurrent)
                    .map(JobMirror::suspended)
                    .orElse(List.of());
            if (!suspended.isEmpty()) {
                removeFrom(cluster.name(), suspended);
            }
        }
    }

    private void removeFrom(String cluster, List<Written> suspended) {
        Map<String, Job> known = QuarkusTransaction.requiringNew()
                .call(() -> jobs.byId(
                        suspended.stream().map(Written::jobId).distinct().toList()));
        suspended.stream()
                .filter(written -> Optional.ofNullable(known.get(written.jobId()))
                        .filter(written::isOverFor)
                        .isPresent())
                .forEach(orphan -> gateway.remove(cluster, orphan.name()));
    }
}
