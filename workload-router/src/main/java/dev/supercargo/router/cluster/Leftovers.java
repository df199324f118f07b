package dev.supercargo.router.cluster;

import dev.supercargo.router.job.Job;
import io.fabric8.kubernetes.api.model.Pod;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The Kubernetes Jobs to delete because their attempt ended while they ran. They are noted in the transaction that ends
 * the attempt and forgotten when they and their pods have gone from their cluster, so that none runs on unseen after a crash.
 */
@ApplicationScoped
public class Leftovers {

    /** What a kubelet may be late by. A pod that is still there then is on a node that does not answer. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private static final Duration NEWS_TAKE = Duration.ofSeconds(5);

    private final EntityManager entities;
    private final ClusterGateway gateway;
    private final PlatformClock clock;

    Leftovers(EntityManager entities, ClusterGateway gateway, PlatformClock clock) {
        this.entities = entities;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void note(Job job, Instant now) {
        entities.persist(new Leftover(
                job.kubernetesJob().orElseThrow(), job.place().orElseThrow().cluster(), job.id(), now));
    }

    /** Ids of the jobs that left something behind. */
    @Transactional
    public List<String> jobs() {
        return entities.createQuery("select distinct jobId from Leftover order by jobId", String.class)
                .getResultList();
    }

    /**
     * Tells what is left to end. Its pods get the time that their manifest states, for a last checkpoint.
     *
     * @return whether nothing is left any more
     * @throws RuntimeException if the cluster does not answer; what is left stays noted
     */
    public boolean remove(String jobId) {
        List<Leftover> left = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from Leftover where jobId = :job", Leftover.class)
                        .setParameter("job", jobId)
                        .getResultList());
        return left.stream().filter(leftover -> !hasGone(leftover)).count() == 0;
    }

    private boolean hasGone(Leftover leftover) {
        var there = gateway.find(leftover.cluster, leftover.kubernetesJob);
        if (there.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createQuery("delete from Leftover where kubernetesJob = :name")
                            .setParameter("name", leftover.kubernetesJob)
                            .executeUpdate());
            return true;
        }
        if (there.get().getMetadata().getDeletionTimestamp() == null) {
            gateway.end(leftover.cluster, leftover.kubernetesJob);
        } else if (gateway.pods(leftover.cluster, leftover.kubernetesJob).stream()
                .anyMatch(this::hasOutlivedItsGrace)) {
            gateway.kill(leftover.cluster, leftover.kubernetesJob);
        }
        return false;
    }

    private boolean hasOutlivedItsGrace(Pod pod) {
        return Optional.ofNullable(pod.getMetadata().getDeletionTimestamp())
                .map(Instant::parse)
                .filter(end -> end.plus(clock.atLeast(LATE, NEWS_TAKE)).isBefore(clock.now()))
                .isPresent();
    }
}
