package dev.supercargo.router.cluster;

import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.router.manifest.ClusterApis;
import dev.supercargo.router.manifest.Extension;
import dev.supercargo.router.manifest.WorkloadConfig;
import dev.supercargo.router.nodepool.Door;
import dev.supercargo.router.nodepool.EdgeNode;
import dev.supercargo.router.nodepool.NodePool;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The node pools of all clusters, read when their nodes change and regularly, each cluster by itself: one that hangs keeps
 * nobody waiting. A cluster that does not answer has closed pools until it does. Thread-safe.
 */
@ApplicationScoped
public class Inventory {

    private static final Logger LOG = Logger.getLogger(Inventory.class);

    /** How long the start waits for clusters; those that are later join later. */
    private static final long START_WAITS_SECONDS = 10;

    /** Nodes come and go in flocks. */
    private static final Duration FLOCK = Duration.ofSeconds(1);

    private final Clusters clusters;
    private final ClusterConfig config;
    private final WorkloadConfig workloads;
    private final PlatformClock clock;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Map<String, NodeMirror> nodes = new ConcurrentHashMap<>();
    private final Set<String> beingRead = ConcurrentHashMap.newKeySet();
    private final Set<String> toBeRead = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Inventory(Clusters clusters, ClusterConfig config, WorkloadConfig workloads, PlatformClock clock) {
        this.clusters = clusters;
        this.config = config;
        this.workloads = workloads;
        this.clock = clock;
    }

    void readAtStart(@Observes @Priority(400) StartupEvent event) throws InterruptedException {
        watch();
        CountDownLatch read = new CountDownLatch(clusters.all().size());
        clusters.all().forEach(cluster -> begin(cluster, read::countDown));
        if (!read.await(START_WAITS_SECONDS, TimeUnit.SECONDS)) {
            LOG.warnf("%d clusters have not answered yet", read.getCount());
        }
    }

    /** Has the pools read anew whenever nodes change. */
    void watch() {
        for (Cluster cluster : clusters.all()) {
            nodes.computeIfAbsent(
                    cluster.name(), name -> NodeMirror.open(name, cluster.client(), () -> readSoon(cluster)));
        }
    }

    @Scheduled(every = "${router.clusters.inventory-every:15s}", delayed = "15s")
    void read() {
        clusters.all().forEach(cluster -> begin(cluster, () -> {}));
    }

    void stop(@Observes ShutdownEvent event) {
        nodes.values().forEach(NodeMirror::close);
        threads.shutdownNow();
    }

    private void readSoon(Cluster cluster) {
        if (toBeRead.add(cluster.name())) {
            threads.execute(() -> {
                try {
                    Thread.sleep(FLOCK);
                    toBeRead.remove(cluster.name());
                    begin(cluster, () -> {});
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    /** A cluster that is still being read is not read twice. */
    private void begin(Cluster cluster, Runnable afterwards) {
        if (!beingRead.add(cluster.name())) {
            return;
        }
        threads.execute(() -> {
            try {
                read(cluster);
            } finally {
                beingRead.remove(cluster.name());
                afterwards.run();
            }
        });
    }

    private void read(Cluster cluster) {
        try {
            ClusterReader reader = new ClusterReader(cluster, config.tolerate().orElse(Set.of()));
            ClusterApis apis = reader.apis().only(Extension.allowed(workloads));
            List<Node> nodes = nodesOf(cluster).orElseGet(reader::nodes);
            note(cluster.name(), Reading.of(apis, reader.pools(nodes), reader.boards(nodes)));
        } catch (KubernetesClientException e) {
            LOG.warnf("cluster %s cannot be read: %s", cluster.name(), e.getMessage());
            note(cluster.name(), reading(cluster.name()).silent(cluster.name(), clock.now(), reason(e)));
        }
    }

    /** Empty until they are watched, and while the watch is broken. */
    private Optional<List<Node>> nodesOf(Cluster cluster) {
        return Optional.ofNullable(nodes.get(cluster.name())).flatMap(NodeMirror::nodes);
    }

    /** Grows with every change of what can be reached, after the change. */
    public long changes() {
        return changes.get();
    }

    private void note(String cluster, Reading reading) {
        Reading before = reading(cluster);
        readings.put(cluster, reading);
        if (!before.reach().equals(reading.reach())) {
            changes.incrementAndGet();
        }
    }

    private static String reason(KubernetesClientException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    ClusterHealth health(String cluster) {
        return reading(cluster).health();
    }

    List<NodePool> pools(String cluster) {
        return reading(cluster).pools();
    }

    /** The boards at the edge of all clusters. */
    public List<EdgeNode> boards() {
        return readings.values().stream()
                .flatMap(reading -> reading.boards().stream())
                .sorted(Comparator.comparing(EdgeNode::cluster).thenComparing(EdgeNode::name))
                .toList();
    }

    /** What a cluster served when it last answered; nothing special if it never did. */
    ClusterApis apis(String cluster) {
        return reading(cluster).apis();
    }

    /** The version of Kueue's API that a cluster serves; empty without Kueue. */
    public Optional<String> kueue(String cluster) {
        return apis(cluster).kueue();
    }

    /** Whether some cluster can start pods there; owned hardware is named by its asset as instance type. */
    public Reachability reach(String provider, String region, String instanceType, Market market) {
        String capacityType = NodePool.capacityType(market);
        List<NodePool> offering = readings.values().stream()
                .flatMap(reading -> reading.pools().stream())
                .filter(pool -> pool.offers(provider, region, instanceType, capacityType))
                .sorted(Comparator.comparing(NodePool::cluster).thenComparing(NodePool::name))
                .toList();
        return offering.stream()
                .filter(pool -> pool.door() instanceof Door.Open)
                .findFirst()
                .<Reachability>map(pool -> new Reachability.Reachable(pool.cluster(), pool.name()))
                .orElseGet(() -> new Reachability.Unreachable(offering.stream()
                        .flatMap(pool -> whyClosed(pool).stream())
                        .findFirst()
                        .orElse("no node pool of a connected cluster starts " + provider + " " + instanceType + " as "
                                + capacityType + " in " + region)));
    }

    /** The open pool of a cluster that is that place; the first by name if there are several. */
    Optional<NodePool> find(String cluster, String provider, String region, String instanceType, String capacityType) {
        return pools(cluster).stream()
                .filter(pool ->
                        pool.door() instanceof Door.Open && pool.offers(provider, region, instanceType, capacityType))
                .min(Comparator.comparing(NodePool::name));
    }

    private static Optional<String> whyClosed(NodePool pool) {
        return pool.door() instanceof Door.Closed(String why) ? Optional.of(why) : Optional.empty();
    }

    private Reading reading(String cluster) {
        return readings.getOrDefault(cluster, Reading.NOTHING);
    }
}
