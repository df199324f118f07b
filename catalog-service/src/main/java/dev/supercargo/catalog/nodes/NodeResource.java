package dev.supercargo.catalog.nodes;

import dev.supercargo.catalog.requests.KnownParameters;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.hardware.nodes.NodeIdentification;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Takes the nodes of clusters and tells their accelerators. */
@Path("/api/v1/nodes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nodes", description = "Kubernetes nodes with the canonical accelerator that their labels name")
class NodeResource {

    private final NodeTable nodes;
    private final ReadNodeHealth health;
    private final Caller caller;
    private final InstantSource clock;

    NodeResource(NodeTable nodes, ReadNodeHealth health, Caller caller, InstantSource clock) {
        this.nodes = nodes;
        this.health = health;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listNodes", summary = "Nodes as they were last seen, by cluster and name")
    public Page<NodeView> list(
            @RestQuery @DefaultValue("100") @Parameter(description = "Items of a page, 1..500") int limit,
            @RestQuery @Parameter(description = "nextCursor of the page before") String cursor,
            @Context UriInfo uri) {
        KnownParameters.require(uri, Set.of("limit", "cursor"));
        return Page.of(
                nodes.list(Cursor.decode(cursor).orElse(""), Cursor.limit(limit) + 1),
                limit,
                node -> node.cluster() + "/" + node.name());
    }

    @GET
    @Path("health")
    @Operation(
            operationId = "getNodeHealth",
            summary = "Temperature and last driver error of each device, from DCGM's metrics",
            description = "Known only if the address of a Prometheus is configured.")
    public NodeHealthView health() {
        return health.read();
    }

    @PUT
    @Path("{cluster}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putNodes",
            summary = "The nodes a cluster has now",
            description = "Takes what kubectl get nodes -o json prints and replaces what was known of the cluster.")
    @APIResponse(responseCode = "400", description = "Every wrong field with what it should be")
    public List<NodeView> put(@RestPath @Parameter(example = "on-prem") String cluster, NodeListRequest request) {
        caller.requireAdmin();
        RequestCheck.ofBody(request);
        request.check().slug(cluster, "cluster").orThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<NodeView> views = request.items().stream()
                .map(node ->
                        NodeView.of(cluster, node.metadata().name(), NodeIdentification.identify(node.facts()), now))
                .toList();
        nodes.replace(cluster, views);
        return views;
    }
}
