package dev.supercargo.router.placement;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pools with limits over HTTP. */
@Path("/api/v1/pools")
@Tag(name = "Clusters")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PoolResource {

    private final PoolWatch watch;

    PoolResource(PoolWatch watch) {
        this.watch = watch;
    }

    @GET
    @Operation(
            summary = "Rented pools with limits: how many nodes jobs use, and how many should be open",
            description = "The router opens nodes by placing jobs. What keeps others open reads this, or the metric"
                    + " router.pool.nodes.wanted.")
    public PoolList list() {
        return new PoolList(watch.now().stream()
                .map(watched -> new PoolView(
                        watched.pool().name(),
                        watched.pool().match(),
                        watched.nodes().used(),
                        watched.nodes().wanted(),
                        watched.nodes().reason()))
                .toList());
    }

    /** By name. */
    public record PoolList(List<PoolView> items) {}

    /**
     * A pool.
     *
     * @param match option ids that belong to it
     * @param nodesUsed by jobs now
     * @param nodesWanted open now: used, kept for a while, or the least number
     * @param reason why so many
     */
    public record PoolView(String name, String match, int nodesUsed, int nodesWanted, String reason) {}
}
