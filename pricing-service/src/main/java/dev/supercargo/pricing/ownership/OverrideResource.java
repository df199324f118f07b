package dev.supercargo.pricing.ownership;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Versions;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is set for single sites and assets. {@code kind} is {@code sites} or {@code assets}. */
@Path("/api/v1/ownership-overrides")
@Tag(name = "ownership costs")
public class OverrideResource {

    private final OverrideRepository overrides;
    private final OwnershipBook book;
    private final Caller caller;

    OverrideResource(OverrideRepository overrides, OwnershipBook book, Caller caller) {
        this.overrides = overrides;
        this.book = book;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "Lists what is set for single sites and assets")
    public Page<OverrideView> list() {
        return new Page<>(overrides.all().stream().map(StoredOverride::view).toList(), null);
    }

    @GET
    @Path("{kind}/{target}")
    @Transactional
    @Operation(summary = "Shows what is set for one site or asset")
    public Response get(@PathParam("kind") String kind, @PathParam("target") String target) {
        return answer(overrides
                .find(OverrideScope.of(kind), target)
                .orElseThrow(() -> Problem.notFound("ownership override of " + kind, target)));
    }

    @PUT
    @Path("{kind}/{target}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sets what is known about one site or asset",
            description = "Replaces what was set; absent fields are assumed as for all. With If-Match, only if nobody"
                    + " changed it since. Costs are computed and published again.")
    public Response put(
            @PathParam("kind") String kind,
            @PathParam("target") String target,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "the body is missing") OwnershipOverride values) {
        caller.requireAdmin();
        values.check();
        return answer(book.set(OverrideScope.of(kind), BodyCheck.id("target", target), values, caller.user(), ifMatch));
    }

    @DELETE
    @Path("{kind}/{target}")
    @Operation(summary = "Goes back to what is assumed for all")
    public void delete(
            @PathParam("kind") String kind,
            @PathParam("target") String target,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        caller.requireAdmin();
        book.clear(OverrideScope.of(kind), target, ifMatch);
    }

    private static Response answer(StoredOverride override) {
        return Versions.answer(override.version(), override.view());
    }
}
