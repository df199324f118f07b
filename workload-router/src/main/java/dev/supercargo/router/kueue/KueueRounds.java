package dev.supercargo.router.kueue;

import dev.supercargo.router.cluster.Cluster;
import dev.supercargo.router.cluster.Clusters;
import dev.supercargo.router.cluster.Inventory;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.leader.Deposed;
import dev.supercargo.router.leader.Leadership;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Answers workloads of Kueue soon after a watch told of a change, and looks again every few seconds. Nothing is asked of a
 * cluster without Kueue. Only the router that leads watches and answers.
 */
@ApplicationScoped
class KueueRounds {

    private static final Logger LOG = Logger.getLogger(KueueRounds.class);

    /** Workloads come in flocks; each round looks at all of them. */
    private static final long FLOCK_MILLIS = 200;

    private final KueueConfig config;
    private final Clusters clusters;
    private final Inventory inventory;
    private final AnswerWorkload answers;
    private final Leadership leadership;
    private final PlatformClock clock;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("budget-checks").factory());

    /** By cluster; touched by {@link #thread} alone. */
    private final Map<String, BudgetChecks> checks = new HashMap<>();

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

    @Scheduled(every = "5s", delayed = "5s")
    void regularly() {
        if (config.budgetChecks()) {
            soon();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void soon() {
        if (!thread.isShutdown() && wanted.compareAndSet(false, true)) {
            thread.schedule(this::roundAndSurvive, FLOCK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void roundAndSurvive() {
        wanted.set(false);
        try {
            round();
        } catch (Deposed e) {
            LOG.debugf("budget checks are another router's now: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("budget checks", e);
        }
    }

    private void round() {
        if (!leadership.isLeading()) {
            checks.values().forEach(BudgetChecks::close);
            checks.clear();
            return;
        }
        List<Workload> holding = new ArrayList<>();
        boolean complete = true;
        for (Cluster cluster : clusters.all()) {
            Optional<String> version = inventory.kueue(cluster.name());
            if (version.isPresent()) {
                try {
                    holding.addAll(
                            checksOf(cluster, version.get()).round(workload -> answer(workload, cluster), clock::now));
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

    private Answer answer(Workload workload, Cluster cluster) {
        leadership.confirm();
        return answers.answer(workload, cluster);
    }

    /** Opened anew when the cluster serves another version. */
    private BudgetChecks checksOf(Cluster cluster, String version) {
        KueueGateway gateway = new KueueGateway(cluster.client(), version);
        BudgetChecks open = checks.get(cluster.name());
        if (open != null && open.isBy(gateway)) {
            return open;
        }
        if (open != null) {
            open.close();
        }
        BudgetChecks opened = new BudgetChecks(cluster.name(), gateway, this::soon);
        checks.put(cluster.name(), opened);
        return opened;
    }
}
