package dev.supercargo.router.cluster;

import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.router.manifest.ClusterApis;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GroupVersionForDiscovery;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The node pools of all clusters, read regularly. A cluster that does not answer has none until it does. */
@ApplicationScoped
public class Inventory {

    private static final Logger LOG = Logger.getLogger(Inventory.class);
    private static final ResourceDefinitionContext KARPENTER_NODE_POOL = new ResourceDefinitionContext.Builder()
            .withGroup("karpenter.sh")
            .withVersion("v1")
            .withKind("NodePool")
            .withPlural("nodepools")
            .withNamespaced(false)
            .build();

    private final Clusters clusters;
    private final Map<String, List<NodePool>> poolsByCluster = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Map<String, ClusterApis> apisByCluster = new ConcurrentHashMap<>();

    Inventory(Clusters clusters) {
        this.clusters = clusters;
    }

    void readAtStart(@Observes @Priority(400) StartupEvent event) {
        read();
    }

    @Scheduled(every = "${router.clusters.inventory-every:15s}", delayed = "15s")
    void read() {
        for (Cluster cluster : clusters.all()) {
            try {
                apisByCluster.put(cluster.name(), readApis(cluster));
                List<NodePool> pools = pools(cluster);
                if (!pools.equals(poolsByCluster.put(cluster.name(), pools))) {
                    changes.incrementAndGet();
                }
            } catch (KubernetesClientException e) {
                LOG.warnf("cluster %s cannot be read: %s", cluster.name(), e.getMessage());
                if (poolsByCluster.remove(cluster.name()) != null) {
                    changes.incrementAndGet();
                }
            }
        }
    }

    /** Grows with every change of what can be reached, after the change. */
    public long changes() {
        return changes.get();
    }

    boolean isReachable(String cluster) {
        return poolsByCluster.containsKey(cluster);
    }

    List<NodePool> pools(String cluster) {
        return poolsByCluster.getOrDefault(cluster, List.of());
    }

    /** What a cluster served when it was last read; nothing special if it never answered. */
    ClusterApis apis(String cluster) {
        return apisByCluster.getOrDefault(cluster, new ClusterApis(Set.of()));
    }

    /** Whether some cluster can start pods there; owned hardware is named by its asset as instance type. */
    public Reachability reach(String provider, String region, String instanceType, Market market) {
        String capacityType = capacityType(market);
        return find(provider, region, instanceType, capacityType)
                .<Reachability>map(pool -> new Reachability.Reachable(pool.cluster(), pool.name()))
                .orElseGet(() -> new Reachability.Unreachable("no node pool of a connected cluster starts " + provider
                        + " " + instanceType + " as " + capacityType + " in " + region));
    }

    Optional<NodePool> find(String provider, String region, String instanceType, String capacityType) {
        return poolsByCluster.values().stream()
                .flatMap(List::stream)
                .filter(pool -> pool.offers(provider, region, instanceType, capacityType))
                .min(Comparator.comparing(NodePool::cluster).thenComparing(NodePool::name));
    }

    static String capacityType(Market market) {
        return switch (market) {
            case OWNED -> "on-prem";
            case RESERVED -> "reserved";
            case ON_DEMAND -> "on-demand";
            case SPOT -> "spot";
        };
    }

    private static ClusterApis readApis(Cluster cluster) {
        return new ClusterApis(cluster.client().getApiGroups().getGroups().stream()
                .flatMap(group -> group.getVersions().stream())
                .map(GroupVersionForDiscovery::getGroupVersion)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static List<NodePool> pools(Cluster cluster) {
        List<NodePool> pools = new ArrayList<>(NodePoolReader.owned(
                cluster.name(), cluster.client().nodes().list().getItems()));
        for (GenericKubernetesResource resource : karpenterPools(cluster)) {
            pools.add(NodePoolReader.karpenter(cluster.name(), resource));
        }
        return List.copyOf(pools);
    }

    /** A cluster without Karpenter answers 404 to the question for its NodePools. */
    private static List<GenericKubernetesResource> karpenterPools(Cluster cluster) {
        try {
            return cluster.client()
                    .genericKubernetesResources(KARPENTER_NODE_POOL)
                    .list()
                    .getItems();
        } catch (KubernetesClientException e) {
            if (e.getCode() == 404 || e.getCode() == 403) {
                return List.of();
            }
            throw e;
        }
    }
}
