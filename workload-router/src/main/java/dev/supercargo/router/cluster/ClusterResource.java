package dev.supercargo.router.cluster;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clusters and the logs of their pods over HTTP. */
@Path("/api/v1")
@Tag(name = "Clusters")
@Blocking
public class ClusterResource {

    private final Clusters clusters;
    private final Inventory inventory;
    private final ClusterGateway gateway;
    private final Jobs jobs;
    private final RequestContext context;

    ClusterResource(Clusters clusters, Inventory inventory, ClusterGateway gateway, Jobs jobs, RequestContext context) {
        this.clusters = clusters;
        this.inventory = inventory;
        this.gateway = gateway;
        this.jobs = jobs;
        this.context = context;
    }

    @GET
    @Path("clusters")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Connected clusters and their node pools")
    public ClusterList list() {
        return new ClusterList(clusters.all().stream().map(this::view).toList());
    }

    @GET
    @Path("jobs/{id}/logs")
    @Produces(MediaType.TEXT_PLAIN)
    @Transactional
    @Operation(summary = "The log of the job's current attempt")
    public String logs(@PathParam("id") String id) {
        Job job = jobs.findByIdOptional(id)
                .filter(found -> context.caller().maySee(found.team()))
                .orElseThrow(() -> Problem.notFound("job", id));
        if (job.place().isEmpty()) {
            return "";
        }
        try {
            return gateway.log(job.place().get().cluster(), job.kubernetesJob().orElseThrow());
        } catch (ClusterUnavailable | KubernetesClientException e) {
            throw new Problem(
                    ProblemType.UNAVAILABLE,
                    "The log cannot be read from cluster " + job.place().get().cluster()
                            + " now. Maybe the pod has not started yet, or is gone.");
        }
    }

    private ClusterView view(Cluster cluster) {
        return new ClusterView(
                cluster.name(),
                cluster.simulated(),
                inventory.isReachable(cluster.name()),
                cluster.simulated() ? context.clock().speedUp().orElse(null) : null,
                context.clock().now(),
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
