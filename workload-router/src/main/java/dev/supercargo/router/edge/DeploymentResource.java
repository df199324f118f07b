package dev.supercargo.router.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.router.taskfile.DeploymentFile;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deployments at the edge over HTTP. */
@Path("/api/v1/deployments")
@Tag(name = "Deployments", description = "Models that answer at the edge")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DeploymentResource {

    private final EdgeDeployments deployments;
    private final Deploy deploy;
    private final EdgeConfig config;
    private final Caller caller;
    private final IdempotencyKeys idempotencyKeys;
    private final ObjectMapper mapper;

    DeploymentResource(
            EdgeDeployments deployments,
            Deploy deploy,
            EdgeConfig config,
            Caller caller,
            IdempotencyKeys idempotencyKeys,
            ObjectMapper mapper) {
        this.deployments = deployments;
        this.deploy = deploy;
        this.config = config;
        this.caller = caller;
        this.idempotencyKeys = idempotencyKeys;
        this.mapper = mapper;
    }

    @POST
    @Consumes({"application/yaml", "application/x-yaml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Deploy a model at the edge",
            description =
                    "The body is a task file with routing.serving. The connected board and power mode that reach its"
                            + " goal with the least power are chosen at once; 422 tells why none does. With an Idempotency-Key a"
                            + " retry answers the same deployment.")
    public Response deploy(@HeaderParam("Idempotency-Key") String idempotencyKey, String file) {
        if (!config.enabled()) {
            throw new Problem(
                    ProblemType.UNPROCESSABLE,
                    "Deployments at the edge are switched off. A platform engineer can set router.edge.enabled.");
        }
        DeploymentFile described = deploy.read(file, caller.user());
        caller.requireTeam(described.team());
        return idempotencyKeys
                .once(idempotencyKey, "POST /deployments " + file, () -> {
                    DeploymentView view = DeploymentView.of(deploy.deploy(described, file));
                    return IdempotencyKeys.Answer.created("/api/v1/deployments/" + view.id(), json(view));
                })
                .response();
    }

    @GET
    @Transactional
    @Operation(summary = "List deployments, newest first")
    public Page<DeploymentView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("100") int limit) {
        int size = Cursor.limit(limit);
        return Page.of(
                deployments
                        .newestFirst(
                                caller.isAdmin() ? Optional.empty() : Optional.of(caller.teams()),
                                Cursor.decode(cursor),
                                size + 1)
                        .stream()
                        .map(DeploymentView::of)
                        .toList(),
                size,
                DeploymentView::id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One deployment")
    public DeploymentView get(@PathParam("id") String id) {
        return DeploymentView.of(visible(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Remove a deployment",
            description = "Its pods end and its boards are free for others. The record stays; removing it again changes"
                    + " nothing.")
    public Response remove(@PathParam("id") String id) {
        visible(id);
        return Response.accepted(DeploymentView.of(deploy.remove(id))).build();
    }

    private EdgeDeployment visible(String id) {
        EdgeDeployment deployment = deployments.require(id);
        if (!caller.maySee(deployment.team)) {
            throw Problem.notFound("deployment", id);
        }
        return deployment;
    }

    private String json(DeploymentView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view always serialises", e);
        }
    }
}
