package dev.supercargo.router.kueue;

import dev.supercargo.router.cluster.Cluster;
import dev.supercargo.router.cluster.Clusters;
import dev.supercargo.router.cluster.Inventory;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.leader.Leadership;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Looks every few seconds which workloads of Kueue wait for an answer. Nothing is asked of a cluster without Kueue, and no
 * workload is read while no AdmissionCheck names the router.
 */
@ApplicationScoped
class KueueRounds {

    private static final Logger LOG = Logger.getLogger(KueueRounds.class);

    private final KueueConfig config;
    private final Clusters clusters;
    private final Inventory inventory;
    private final AnswerWorkload answers;
    private final Leadership leadership;
    private final PlatformClock clock;

    KueueRounds(
            KueueConfig config,
            Clusters clusters,
            Inventory inventory,
            AnswerWorkload answers,
            Leadership leadership,
            PlatformClock clock) {
        this.config = config;
        this.clusters = clusters;
        this.inventory = inventory;
        this.answers = answers;
        this.leadership = leadership;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (!config.budgetChecks() || !leadership.isLeading()) {
            return;
        }
        List<Workload> holding = new ArrayList<>();
        boolean complete = true;
        for (Cluster cluster : clusters.all()) {
            Optional<String> version = inventory.kueue(cluster.name());
            if (version.isPresent()) {
                try {
                    holding.addAll(round(cluster, new KueueGateway(cluster.client(), version.get())));
                } catch (KubernetesClientException e) {
                    complete = false;
                    LOG.warnf("budget checks of cluster %s: %s", cluster.name(), e.getMessage());
                }
            }
        }
        if (complete) {
            answers.keepOnly(holding);
        }
    }

    /** @return workloads that have passed and are not over */
    private List<Workload> round(Cluster cluster, KueueGateway kueue) {
        List<String> checks = kueue.checks();
        if (checks.isEmpty()) {
            return List.of();
        }
        checks.forEach(check -> kueue.activate(check, clock.now()));
        List<Workload> holding = new ArrayList<>();
        for (Workload workload : kueue.workloads()) {
            boolean passed = workload.holds(checks);
            for (String check : checks) {
                if (workload.awaits(check)) {
                    leadership.confirm();
                    Answer answer = answers.answer(workload, cluster);
                    kueue.answer(workload, check, answer, clock.now());
                    LOG.infof("workload %s/%s: %s", workload.namespace(), workload.name(), answer.message());
                    passed |= answer instanceof Answer.Ready;
                }
            }
            if (passed) {
                holding.add(workload);
            }
        }
        return holding;
    }
}
