package dev.supercargo.router.trainingjob;

import dev.supercargo.router.cluster.Cluster;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.ControllerConfigurationOverrider;
import io.javaoperatorsdk.operator.processing.event.rate.LinearRateLimiter;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Looks after the TrainingJobs of one cluster, as soon as the cluster serves them and as long as it may. One cluster's
 * silence never holds up another's. Thread-safe.
 */
final class ClusterOperator {

    private static final Logger LOG = Logger.getLogger(ClusterOperator.class);
    private static final String FINALIZER = "supercargo.dev/training-job";
    private static final int THREADS = 4;
    private static final Duration SYNC_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration STATUS_EVERY = Duration.ofSeconds(1);
    private static final long RETRY_FIRST_MILLIS = 2_000;
    private static final long RETRY_LAST_MILLIS = 60_000;

    private final Cluster cluster;
    private final Set<String> namespaces;
    private final Duration resyncEvery;
    private final BooleanSupplier may;
    private final Supplier<TrainingJobReconciler> reconcilers;
    private final ScheduledExecutorService thread;
    private volatile Running running;
    private volatile boolean broken;

    private record Running(Operator operator, TrainingJobReconciler reconciler) {}

    /**
     * @param namespaces whose TrainingJobs are looked after; {@code *} is all
     * @param may whether this router is the one to do so now
     */
    ClusterOperator(
            Cluster cluster,
            Set<String> namespaces,
            Duration resyncEvery,
            BooleanSupplier may,
            Supplier<TrainingJobReconciler> reconcilers) {
        this.cluster = cluster;
        this.namespaces = namespaces;
        this.resyncEvery = resyncEvery;
        this.may = may;
        this.reconcilers = reconcilers;
        this.thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .daemon()
                .name("training-jobs " + cluster.name())
                .factory());
    }

    void start(Duration connectEvery) {
        thread.scheduleWithFixedDelay(this::keep, 0, connectEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        thread.shutdownNow();
        disconnect();
    }

    void changed(String jobId) {
        Running now = running;
        if (now != null) {
            now.reconciler().news().changed(jobId);
        }
    }

    private void keep() {
        try {
            if (running != null && (broken || !may.getAsBoolean())) {
                disconnect();
            }
            if (running == null && may.getAsBoolean() && cluster.client().supports(TrainingJob.class)) {
                connect();
            }
        } catch (RuntimeException e) {
            LOG.warnf("TrainingJobs of cluster %s are not looked after yet: %s", cluster.name(), e.getMessage());
        }
    }

    private void connect() {
        broken = false;
        Operator operator = new Operator(settings -> settings.withKubernetesClient(cluster.client())
                .withCloseClientOnStop(false)
                .withConcurrentReconciliationThreads(THREADS)
                .withCacheSyncTimeout(SYNC_TIMEOUT)
                .withUseSSAToPatchPrimaryResource(true)
                // The default ends the process.
                .withInformerStoppedHandler(this::informerStopped));
        TrainingJobReconciler reconciler = reconcilers.get();
        operator.register(reconciler, this::configure);
        running = new Running(operator, reconciler);
        try {
            operator.start();
        } catch (RuntimeException e) {
            disconnect();
            throw e;
        }
        LOG.infof("looking after TrainingJobs of cluster %s in %s", cluster.name(), namespaces);
    }

    private void configure(ControllerConfigurationOverrider<TrainingJob> settings) {
        settings.withFinalizer(FINALIZER)
                .withFieldManager(Names.FIELD_MANAGER)
                .withReconciliationMaxInterval(resyncEvery)
                .withRateLimiter(new LinearRateLimiter(STATUS_EVERY, 1))
                .withRetry(new GenericRetry()
                        .setInitialInterval(RETRY_FIRST_MILLIS)
                        .setMaxInterval(RETRY_LAST_MILLIS)
                        .withoutMaxAttempts());
        if (namespaces.contains("*")) {
            settings.watchingAllNamespaces();
        } else {
            settings.settingNamespaces(namespaces);
        }
    }

    private void informerStopped(SharedIndexInformer<?> informer, Throwable cause) {
        if (cause != null) {
            LOG.warnf("TrainingJobs of cluster %s are read anew: %s", cluster.name(), cause.getMessage());
            broken = true;
        }
    }

    private void disconnect() {
        Running last = running;
        running = null;
        if (last != null) {
            try {
                last.operator().stop();
            } catch (RuntimeException e) {
                LOG.warnf("stopping the operator of cluster %s: %s", cluster.name(), e.getMessage());
            }
        }
    }
}
