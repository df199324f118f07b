package dev.supercargo.router.cluster;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clusters over HTTP. */
@Path("/api/v1/clusters")
@Tag(name = "Clusters")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ClusterResource {

    private final Clusters clusters;
    private final Inventory inventory;
    private final PlatformClock clock;

    ClusterResource(Clusters clusters, Inventory inventory, PlatformClock clock) {
        this.clusters = clusters;
        this.inventory = inventory;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Connected clusters and their node pools")
    public ClusterList list() {
        return new ClusterList(clusters.all().stream().map(this::view).toList());
    }

    private ClusterView view(Cluster cluster) {
        return new ClusterView(
                cluster.name(),
                cluster.simulated(),
                inventory.isReachable(cluster.name()),
                cluster.simulated() ? clock.speedUp().orElse(null) : null,
                clock.now(),
                inventory.pools(cluster.name()).stream()
                        .map(pool -> new PoolView(
                                pool.name(),
                                pool.provider(),
                                new TreeSet<>(pool.regions()),
                                new TreeSet<>(pool.capacityTypes()),
                                new TreeSet<>(pool.instanceTypes())))
                        .toList());
    }

    /** All connected clusters. */
    public record ClusterList(List<ClusterView> items) {}

    /**
     * A cluster.
     *
     * @param simulated whether it says of itself that it is simulated
     * @param speedUp simulated seconds per second now; absent for real clusters
     * @param clusterTime the time its jobs live in
     */
    public record ClusterView(
            String name,
            boolean simulated,
            boolean reachable,
            Double speedUp,
            Instant clusterTime,
            List<PoolView> pools) {}

    /** A node pool; empty sets mean no restriction. */
    public record PoolView(
            String name, String provider, Set<String> regions, Set<String> markets, Set<String> instanceTypes) {}
}
