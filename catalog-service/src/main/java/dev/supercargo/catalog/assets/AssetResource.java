package dev.supercargo.catalog.assets;

import dev.supercargo.catalog.requests.Answers;
import dev.supercargo.catalog.requests.KnownParameters;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Reads, registers and retires owned machines. */
@Path("/api/v1/assets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assets", description = "What the organisation owns, when it was bought, for how much, and where it stands")
class AssetResource {

    private static final String PATH = "/api/v1/assets";

    private final AssetRepository assets;
    private final RegisterAsset registration;
    private final RetireAsset retirement;
    private final IdempotencyKeys keys;

    AssetResource(AssetRepository assets, RegisterAsset registration, RetireAsset retirement, IdempotencyKeys keys) {
        this.assets = assets;
        this.registration = registration;
        this.retirement = retirement;
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listAssets", summary = "Owned machines, ordered by id")
    public Page<AssetView> list(
            @RestQuery @Parameter(example = "hq") String site,
            @RestQuery @DefaultValue("false") boolean includeRetired,
            @RestQuery @DefaultValue("100") @Parameter(description = "Items of a page, 1..500") int limit,
            @RestQuery @Parameter(description = "nextCursor of the page before") String cursor,
            @Context UriInfo uri) {
        KnownParameters.require(uri, Set.of("site", "includeRetired", "limit", "cursor"));
        List<AssetEntity> oneMore =
                assets.search(site, includeRetired, Cursor.decode(cursor).orElse(""), Cursor.limit(limit) + 1);
        return Page.of(oneMore.stream().map(AssetView::from).toList(), limit, AssetView::id);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAsset", summary = "One asset, retired or not, with an entity tag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssetView.class)))
    @APIResponse(responseCode = "304", description = "The caller's version is still current")
    @APIResponse(responseCode = "404", description = "There is no such asset")
    public Response get(@RestPath @Parameter(example = "local-srv-01") String id, @Context Request request) {
        AssetEntity row = assets.findByIdOptional(id).orElseThrow(() -> Problem.notFound("asset", id));
        return Answers.versioned(request, row.version, AssetView.from(row));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerAsset", summary = "Register machines the organisation owns")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssetView.class)))
    @APIResponse(responseCode = "400", description = "Every wrong field with what it should be")
    @APIResponse(responseCode = "409", description = "The id is taken")
    public Response register(
            @RestHeader("Idempotency-Key") @Parameter(description = "Makes a retry safe") String key,
            RegisterAssetRequest request) {
        RequestCheck.ofBody(request);
        return keys.once(key, Answers.fingerprint("POST " + PATH, request), () -> {
                    AssetView view = registration.register(request);
                    return Answers.created(PATH + "/" + view.id(), view);
                })
                .response();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "retireAsset",
            summary = "Retire an asset",
            description = "It stays readable, but nothing is placed on it any more. Retiring twice changes nothing.")
    @APIResponse(responseCode = "204", description = "It is retired")
    @APIResponse(responseCode = "404", description = "There is no such asset")
    public void retire(
            @RestPath String id,
            @RestQuery @DefaultValue("Retired by a user.") @Parameter(description = "One sentence") String reason) {
        new RequestCheck().text(reason, "reason").orThrow();
        retirement.retire(id, reason);
    }
}
