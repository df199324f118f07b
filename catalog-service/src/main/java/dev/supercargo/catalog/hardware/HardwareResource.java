package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.requests.KnownParameters;
import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.hardware.parts.BundledMarket;
import dev.supercargo.hardware.search.Found;
import dev.supercargo.hardware.search.Query;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Searches, compares, exports and imports hardware. */
@Path("/api/v1/hardware")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hardware", description = "Accelerators, parts and complete systems in one search")
class HardwareResource {

    private static final int COMPARED_MAX = 8;
    private static final int SIMILAR_MAX = 50;

    private final HardwareCatalogue catalogue;
    private final ImportHardware imports;
    private final RetireHardware retirement;
    private final Caller caller;

    HardwareResource(HardwareCatalogue catalogue, ImportHardware imports, RetireHardware retirement, Caller caller) {
        this.catalogue = catalogue;
        this.imports = imports;
        this.retirement = retirement;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "searchHardware",
            summary = "Search hardware of all kinds",
            description = "All criteria must hold; an unknown value meets none. If nothing is found, the answer says"
                    + " which criterion leaves nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HardwarePage.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed for this search")
    @APIResponse(responseCode = "400", description = "Wrong or contradictory criteria, each one named")
    public Response search(
            @BeanParam HardwareParameters parameters,
            @RestQuery @DefaultValue("50") @Parameter(description = "Items of a page, 1..500") int limit,
            @RestQuery @Parameter(description = "nextCursor of the page before") String cursor,
            @Context UriInfo uri,
            @Context Request request) {
        Set<String> known = new HashSet<>(HardwareParameters.NAMES);
        known.addAll(Set.of("limit", "cursor"));
        KnownParameters.require(uri, known);
        Query query = parameters.toQuery();
        int items = Cursor.limit(limit);
        HardwareCatalogue.Snapshot snapshot = catalogue.current();
        EntityTag tag = new EntityTag(snapshot.revision() + "-"
                + Integer.toHexString(uri.getRequestUri().toString().hashCode()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        return Response.ok(page(snapshot, query, cursor, items)).tag(tag).build();
    }

    @GET
    @Path("export")
    @Operation(operationId = "exportHardware", summary = "Everything that meets the criteria, as JSON")
    public List<HardwareView> exportJson(@BeanParam HardwareParameters parameters, @Context UriInfo uri) {
        return all(parameters, uri);
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    @Operation(operationId = "exportHardwareCsv", summary = "Everything that meets the criteria, as CSV")
    public String exportCsv(@BeanParam HardwareParameters parameters, @Context UriInfo uri) {
        return HardwareCsv.write(all(parameters, uri));
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @Operation(
            operationId = "importHardware",
            summary = "Add or replace parts of your own, all or nothing",
            description = "CSV with the columns of an export, at most 20,000 rows.")
    @APIResponse(responseCode = "400", description = "Every wrong line with its column; nothing was imported")
    public ImportReceipt importCsv(byte[] body) {
        caller.requireAdmin();
        return new ImportReceipt(imports.take(CsvBody.text(body)));
    }

    @GET
    @Path("comparison")
    @Operation(operationId = "compareHardware", summary = "Two to eight side by side, with the best of each figure")
    public HardwareComparison compare(
            @RestQuery @Parameter(description = "2 to 8 ids", required = true) List<String> id, @Context UriInfo uri) {
        KnownParameters.require(uri, Set.of("id"));
        List<String> ids = id.stream().distinct().toList();
        if (ids.size() < 2 || ids.size() > COMPARED_MAX) {
            throw Problem.invalid("id", "id must be given 2 to " + COMPARED_MAX + " times, but is " + ids.size() + ".");
        }
        return HardwareComparison.of(ids.stream().map(this::one).toList());
    }

    @GET
    @Path("roadmap")
    @Operation(operationId = "getRoadmap", summary = "What has come and what is announced, with source and date")
    public List<RoadmapView> roadmap() {
        return BundledMarket.roadmap().stream().map(RoadmapView::from).toList();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getHardware", summary = "One piece of hardware with all its prices")
    @APIResponse(responseCode = "404", description = "There is no such hardware")
    public HardwareView get(@RestPath @Parameter(example = "amd-ryzen-9-7950x") String id) {
        return one(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "retireHardware", summary = "Take an imported part out of the catalog")
    @APIResponse(responseCode = "204", description = "It is out")
    @APIResponse(responseCode = "404", description = "There is no such hardware")
    @APIResponse(responseCode = "409", description = "It comes with the product")
    public void retire(@RestPath String id) {
        caller.requireAdmin();
        retirement.retire(id);
    }

    @GET
    @Path("{id}/similar")
    @Operation(operationId = "getSimilarHardware", summary = "The nearest of the same kind, nearest first")
    @APIResponse(responseCode = "404", description = "There is no such hardware")
    public List<HardwareView> similar(@RestPath String id, @RestQuery @DefaultValue("5") int limit) {
        one(id);
        if (limit < 1 || limit > SIMILAR_MAX) {
            throw Problem.invalid("limit", "limit must lie in 1.." + SIMILAR_MAX + ", but is " + limit + ".");
        }
        return catalogue.current().index().similarTo(id, limit).stream()
                .map(item -> item.payload().view())
                .toList();
    }

    private List<HardwareView> all(HardwareParameters parameters, UriInfo uri) {
        KnownParameters.require(uri, HardwareParameters.NAMES);
        return catalogue.current().index().all(parameters.toQuery()).stream()
                .map(item -> item.payload().view())
                .toList();
    }

    private static HardwarePage page(HardwareCatalogue.Snapshot snapshot, Query query, String cursor, int limit) {
        Found<StoredHardware> found;
        try {
            found = snapshot.index().find(query, Cursor.decode(cursor).orElse(""), limit);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(
                    "cursor",
                    "cursor is not one that this service gave, or its item is gone. Maybe start" + " without one.");
        }
        return new HardwarePage(
                found.page().stream().map(StoredHardware::view).toList(),
                found.more() ? Cursor.encode(found.page().getLast().facts().id()) : null,
                found.total(),
                found.facets(),
                found.nothing().isEmpty()
                        ? null
                        : found.nothing().stream()
                                .map(HardwarePage.ObstacleView::from)
                                .toList());
    }

    private HardwareView one(String id) {
        return catalogue
                .current()
                .index()
                .get(id)
                .map(item -> item.payload().view())
                .orElseThrow(() -> Problem.notFound("hardware", id));
    }
}
