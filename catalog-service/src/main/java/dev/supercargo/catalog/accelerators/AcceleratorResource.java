package dev.supercargo.catalog.accelerators;

import dev.supercargo.catalog.requests.Answers;
import dev.supercargo.catalog.requests.KnownParameters;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Reads and searches accelerators. */
@Path("/api/v1/accelerators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accelerators", description = "GPUs, TPUs and other accelerators with data-sheet values, source and date")
class AcceleratorResource {

    private final AcceleratorRepository accelerators;

    AcceleratorResource(AcceleratorRepository accelerators) {
        this.accelerators = accelerators;
    }

    @GET
    @Operation(
            operationId = "listAccelerators",
            summary = "Search accelerators",
            description = "All criteria must hold; an unknown value meets none.")
    public Page<AcceleratorView> list(
            @BeanParam AcceleratorParameters parameters,
            @RestQuery @DefaultValue("100") @Parameter(description = "Items of a page, 1..500") int limit,
            @RestQuery @Parameter(description = "nextCursor of the page before") String cursor,
            @Context UriInfo uri) {
        KnownParameters.require(uri, AcceleratorParameters.NAMES);
        AcceleratorQuery query = parameters.toQuery();
        List<RankedAccelerator> oneMore =
                accelerators.search(query, RankedAccelerator.Place.of(cursor, query), Cursor.limit(limit) + 1);
        Page<RankedAccelerator> page = Page.of(oneMore, limit, found -> found.cursorKey(query));
        return new Page<>(
                page.items().stream()
                        .map(found -> AcceleratorView.from(found.row()))
                        .toList(),
                page.nextCursor());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAccelerator", summary = "One accelerator, with an entity tag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AcceleratorView.class)))
    @APIResponse(responseCode = "304", description = "The caller's version is still current")
    @APIResponse(responseCode = "404", description = "There is no such accelerator")
    public Response get(@RestPath @Parameter(example = "nvidia-h100-sxm-80gb") String id, @Context Request request) {
        AcceleratorEntity row =
                accelerators.findByIdOptional(id).orElseThrow(() -> Problem.notFound("accelerator", id));
        return Answers.versioned(request, row.version, AcceleratorView.from(row));
    }
}
