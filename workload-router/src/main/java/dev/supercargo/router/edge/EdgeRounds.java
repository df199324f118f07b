package dev.supercargo.router.edge;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.budget.Exhausted;
import dev.supercargo.router.cluster.Cluster;
import dev.supercargo.router.cluster.ClusterConfig;
import dev.supercargo.router.cluster.Clusters;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.leader.Deposed;
import dev.supercargo.router.leader.Leadership;
import dev.supercargo.router.manifest.EdgeManifest;
import dev.supercargo.router.manifest.EdgePlan;
import dev.supercargo.router.manifest.Names;
import dev.supercargo.router.manifest.WorkloadConfig;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Tells the clusters what deployments there shall be, and notes how they stand. Every round begins from the database, so that a
 * crash in between is harmless. A cluster that does not answer holds up no other deployment for longer than its timeout.
 */
@ApplicationScoped
class EdgeRounds {

    private static final Logger LOG = Logger.getLogger(EdgeRounds.class);

    private final EdgeDeployments deployments;
    private final EdgeAccounts accounts;
    private final BoardMeter meter;
    private final Deploy deploy;
    private final Clusters clusters;
    private final ClusterConfig clusterConfig;
    private final WorkloadConfig workloads;
    private final EdgeConfig config;
    private final Leadership leadership;
    private final PlatformClock clock;

    /** By cluster; touched by one round at a time. */
    private final Map<String, EdgeMirror> mirrors = new ConcurrentHashMap<>();

    EdgeRounds(
            EdgeDeployments deployments,
            EdgeAccounts accounts,
            BoardMeter meter,
            Deploy deploy,
            Clusters clusters,
            ClusterConfig clusterConfig,
            WorkloadConfig workloads,
            EdgeConfig config,
            Leadership leadership,
            PlatformClock clock) {
        this.deployments = deployments;
        this.accounts = accounts;
        this.meter = meter;
        this.deploy = deploy;
        this.clusters = clusters;
        this.clusterConfig = clusterConfig;
        this.workloads = workloads;
        this.config = config;
        this.leadership = leadership;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (!config.enabled() || !leadership.isLeading()) {
            mirrors.values().forEach(EdgeMirror::close);
            mirrors.clear();
            return;
        }
        List<EdgeDeployment> open = QuarkusTransaction.requiringNew().call(deployments::open);
        List<Exhausted> spent = open.isEmpty() ? List.of() : accounts.spent();
        for (EdgeDeployment deployment : open) {
            try {
                step(deployment, accounts.keep(deployment, spent));
            } catch (Deposed e) {
                LOG.debugf("deployments are another router's now: %s", e.getMessage());
                return;
            }
        }
    }

    private void step(EdgeDeployment deployment, DeploymentState state) {
        Optional<Cluster> cluster = clusters.named(deployment.cluster);
        if (cluster.isEmpty()) {
            note(deployment.id, 0, "cluster " + deployment.cluster + " is not connected");
            return;
        }
        EdgeMirror mirror = mirrors.computeIfAbsent(
                deployment.cluster, name -> new EdgeMirror(name, cluster.get().client(), clusterConfig.namespace()));
        try {
            leadership.confirm();
            if (state == DeploymentState.REMOVING) {
                mirror.remove(deployment.id);
                QuarkusTransaction.requiringNew()
                        .run(() -> deployments.findAsLeader(deployment.id).ifPresent(gone -> {
                            meter.end(gone, clock.now());
                            gone.removed(clock.now());
                        }));
            } else {
                note(
                        deployment.id,
                        mirror.bring(manifest(deployment, state == DeploymentState.SUSPENDED)
                                .deployment()),
                        null);
            }
        } catch (KubernetesClientException | Problem e) {
            LOG.warnf("deployment %s: %s", deployment.id, e.getMessage());
            note(deployment.id, 0, e.getMessage());
        }
    }

    private EdgeManifest manifest(EdgeDeployment deployment, boolean suspended) {
        return new EdgeManifest(
                new EdgePlan(
                        deployment.id,
                        clusterConfig.namespace(),
                        deploy.readAgain(deployment),
                        new TreeMap<>(Map.of(Names.EDGE_DEVICE, deployment.board)),
                        deployment.board,
                        deployment.powerMode,
                        deployment.watts,
                        suspended),
                workloads.imagePullSecrets().orElse(List.of()),
                workloads.restricted());
    }

    private void note(String id, int ready, String problem) {
        QuarkusTransaction.requiringNew()
                .run(() -> deployments.findAsLeader(id).ifPresent(open -> open.observed(ready, problem, clock.now())));
    }
}
