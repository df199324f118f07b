package dev.supercargo.router.trainingjob;

import dev.supercargo.router.cluster.ClusterConfig;
import dev.supercargo.router.cluster.Clusters;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.JobChanged;
import dev.supercargo.router.leader.Leadership;
import dev.supercargo.router.market.MarketView;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks after the TrainingJobs of all connected clusters, if the configuration says so. */
@ApplicationScoped
class TrainingJobOperators {

    private final TrainingJobConfig config;
    private final ClusterConfig clusterConfig;
    private final Clusters clusters;
    private final Intake intake;
    private final Tellings tellings;
    private final MarketView market;
    private final Leadership leadership;
    private final PlatformClock clock;
    private final List<ClusterOperator> operators = new ArrayList<>();

    TrainingJobOperators(
            TrainingJobConfig config,
            ClusterConfig clusterConfig,
            Clusters clusters,
            Intake intake,
            Tellings tellings,
            MarketView market,
            Leadership leadership,
            PlatformClock clock) {
        this.config = config;
        this.clusterConfig = clusterConfig;
        this.clusters = clusters;
        this.intake = intake;
        this.tellings = tellings;
        this.market = market;
        this.leadership = leadership;
        this.clock = clock;
    }

    void start(@Observes @Priority(600) StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        Set<String> namespaces = Set.copyOf(config.namespaces().orElse(List.of(clusterConfig.namespace())));
        StatusOf statuses = new StatusOf(config.console());
        clusters.all()
                .forEach(cluster -> operators.add(new ClusterOperator(
                        cluster,
                        namespaces,
                        config.resyncEvery(),
                        this::acts,
                        () -> new TrainingJobReconciler(
                                cluster, intake, statuses, new EventRecorder(cluster, tellings), clock))));
        operators.forEach(operator -> operator.start(config.connectEvery()));
    }

    /** Before the catalog is known every model would be an unknown one. */
    private boolean acts() {
        return market.isReady() && leadership.isLeading();
    }

    void stop(@Observes ShutdownEvent event) {
        operators.forEach(ClusterOperator::stop);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        operators.forEach(operator -> operator.changed(change.jobId()));
    }
}
