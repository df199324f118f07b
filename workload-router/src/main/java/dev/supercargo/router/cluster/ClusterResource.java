package dev.supercargo.router.cluster;

import dev.supercargo.quantities.Measured;
import dev.supercargo.router.leader.Leader;
import dev.supercargo.router.leader.Leadership;
import dev.supercargo.router.nodepool.Door;
import dev.supercargo.router.nodepool.NodePool;
import dev.supercargo.router.nodepool.Provisioner;
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
    private final JobMirrors mirrors;
    private final PlatformClock clock;
    private final Leadership leadership;

    ClusterResource(
            Clusters clusters, Inventory inventory, JobMirrors mirrors, PlatformClock clock, Leadership leadership) {
        this.clusters = clusters;
        this.inventory = inventory;
        this.mirrors = mirrors;
        this.clock = clock;
        this.leadership = leadership;
    }

    @GET
    @Operation(summary = "Connected clusters, whether they answer, their node pools, and which router writes to them")
    public ClusterList list() {
        return new ClusterList(
                clusters.all().stream().map(this::view).toList(),
                leadership.leader().map(LeaderView::of).orElse(null));
    }

    private ClusterView view(Cluster cluster) {
        ClusterHealth health = inventory.health(cluster.name());
        return new ClusterView(
                cluster.name(),
                cluster.simulated(),
                health instanceof ClusterHealth.Answers,
                problem(health),
                health instanceof ClusterHealth.Silent silent ? silent.since() : null,
                cluster.simulated() ? clock.speedUp().orElse(null) : null,
                clock.now(),
                inventory.pools(cluster.name()).stream()
                        .map(pool -> PoolView.of(pool, held(pool)))
                        .toList());
    }

    private static String problem(ClusterHealth health) {
        return switch (health) {
            case ClusterHealth.Answers answers -> null;
            case ClusterHealth.Unread unread -> "it has not been read yet";
            case ClusterHealth.Silent(Instant since, String why) -> why;
        };
    }

    private int held(NodePool pool) {
        return mirrors.of(pool.cluster())
                .map(mirror -> mirror.acceleratorsHeldOn(pool.hardware().nodes()))
                .orElse(0);
    }

    /**
     * All connected clusters.
     *
     * @param leader the router that writes to them; absent if none does now
     */
    public record ClusterList(List<ClusterView> items, LeaderView leader) {}

    /**
     * The router that acts.
     *
     * @param holder what it is called in elections: its machine or pod, and its port
     * @param epoch of its term; what it writes carries it
     * @param since when its term began, in real time
     */
    public record LeaderView(String holder, long epoch, Instant since) {

        static LeaderView of(Leader leader) {
            return new LeaderView(leader.holder(), leader.epoch(), leader.since());
        }
    }

    /**
     * A cluster.
     *
     * @param simulated whether it says of itself that it is simulated
     * @param problem why it does not answer; absent if it does
     * @param silentSince absent if it answers
     * @param speedUp simulated seconds per second now; absent for real clusters
     * @param clusterTime the time its jobs live in
     */
    public record ClusterView(
            String name,
            boolean simulated,
            boolean reachable,
            String problem,
            Instant silentSince,
            Double speedUp,
            Instant clusterTime,
            List<PoolView> pools) {}

    /**
     * A node pool; empty sets mean no restriction.
     *
     * @param provisioner who brings its nodes
     * @param nodes that are there and take pods
     * @param accelerator canonical id on those nodes; absent if unknown, or if they differ
     * @param accelerators on those nodes together
     * @param free of them, as far as the router's own jobs go
     * @param closed why no job may come; absent if it may
     */
    public record PoolView(
            String name,
            Provisioner provisioner,
            String provider,
            Set<String> regions,
            Set<String> markets,
            Set<String> instanceTypes,
            int nodes,
            String accelerator,
            int accelerators,
            int free,
            String closed) {

        static PoolView of(NodePool pool, int held) {
            return new PoolView(
                    pool.name(),
                    pool.provisioner(),
                    pool.provider(),
                    new TreeSet<>(pool.regions()),
                    new TreeSet<>(pool.capacityTypes()),
                    new TreeSet<>(pool.instanceTypes()),
                    pool.hardware().nodes().size(),
                    pool.hardware().acceleratorId() instanceof Measured.Known<String>(String id) ? id : null,
                    pool.hardware().accelerators(),
                    Math.max(0, pool.hardware().accelerators() - held),
                    pool.door() instanceof Door.Closed(String why) ? why : null);
        }
    }
}
