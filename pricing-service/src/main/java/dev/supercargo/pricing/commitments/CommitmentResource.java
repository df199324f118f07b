package dev.supercargo.pricing.commitments;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.pricing.requests.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reserved capacity. */
@Path("/api/v1/commitments")
@Tag(name = "commitments")
@Produces(MediaType.APPLICATION_JSON)
public class CommitmentResource {

    private final CommitmentBook book;
    private final IdempotencyKeys keys;
    private final Caller caller;

    CommitmentResource(CommitmentBook book, IdempotencyKeys keys, Caller caller) {
        this.book = book;
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Lists commitments, the next to expire first")
    public Page<CommitmentView> list() {
        return new Page<>(book.list(), null);
    }

    @GET
    @Path("{commitmentId}")
    @Operation(summary = "Shows one commitment")
    public CommitmentView get(@PathParam("commitmentId") String commitmentId) {
        return book.find(commitmentId).orElseThrow(() -> Problem.notFound("commitment", commitmentId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a commitment that was bought")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "the body is missing") NewCommitment wanted) {
        caller.requireAdmin();
        return keys.once(key, "POST /api/v1/commitments " + Json.write(wanted), () -> {
                    CommitmentView added = book.add(wanted);
                    return IdempotencyKeys.Answer.created(
                            "/api/v1/commitments/" + added.commitmentId(), Json.write(added));
                })
                .response();
    }
}
