package dev.supercargo.router.cluster;

import dev.supercargo.router.job.Job;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * The Kubernetes Jobs to delete because their attempt ended while they ran. They are noted in the transaction that ends
 * the attempt and forgotten when their cluster has deleted them, so that none runs on unseen after a crash.
 */
@ApplicationScoped
public class Leftovers {

    private final EntityManager entities;
    private final ClusterGateway gateway;

    Leftovers(EntityManager entities, ClusterGateway gateway) {
        this.entities = entities;
        this.gateway = gateway;
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

    /** @throws RuntimeException if the cluster does not answer; what is left stays noted */
    public void remove(String jobId) {
        List<Leftover> left = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from Leftover where jobId = :job", Leftover.class)
                        .setParameter("job", jobId)
                        .getResultList());
        for (Leftover leftover : left) {
            gateway.remove(leftover.cluster, leftover.kubernetesJob);
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createQuery("delete from Leftover where kubernetesJob = :name")
                            .setParameter("name", leftover.kubernetesJob)
                            .executeUpdate());
        }
    }
}
