package dev.supercargo.catalog.models;

import dev.supercargo.catalog.requests.Answers;
import dev.supercargo.catalog.requests.KnownParameters;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.catalog.requests.SearchText;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import jakarta.ws.rs.Consumes;
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

/** Reads, searches and registers model profiles. */
@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models", description = "Model profiles, from which memory and running time are predicted")
class ModelResource {

    private static final String PATH = "/api/v1/models";

    private final ModelRepository models;
    private final RegisterModel registration;
    private final RegisterFromConfig configs;
    private final IdempotencyKeys keys;

    ModelResource(
            ModelRepository models, RegisterModel registration, RegisterFromConfig configs, IdempotencyKeys keys) {
        this.models = models;
        this.registration = registration;
        this.configs = configs;
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listModels", summary = "Search model profiles, ordered by id")
    public Page<ModelView> list(
            @RestQuery @Parameter(description = "TRANSFORMER, MOE, CNN, DIFFUSION, RECOMMENDATION, RNN or CLASSICAL")
                    String family,
            @RestQuery @Parameter(description = "Words that id, name or task must contain", example = "llama 70b")
                    String q,
            @RestQuery @DefaultValue("100") @Parameter(description = "Items of a page, 1..500") int limit,
            @RestQuery @Parameter(description = "nextCursor of the page before") String cursor,
            @Context UriInfo uri) {
        KnownParameters.require(uri, Set.of("family", "q", "limit", "cursor"));
        RequestCheck check = new RequestCheck();
        ModelFamily wanted = family == null ? null : check.oneOf(ModelFamily.class, family, "family");
        check.orThrow();
        List<ModelEntity> oneMore = models.search(
                wanted, SearchText.patterns(q), Cursor.decode(cursor).orElse(""), Cursor.limit(limit) + 1);
        return Page.of(oneMore.stream().map(ModelView::from).toList(), limit, ModelView::id);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getModel", summary = "One model profile, with an entity tag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModelView.class)))
    @APIResponse(responseCode = "304", description = "The caller's version is still current")
    @APIResponse(responseCode = "404", description = "There is no such model")
    public Response get(@RestPath @Parameter(example = "llama-2-70b") String id, @Context Request request) {
        ModelEntity row = models.findByIdOptional(id).orElseThrow(() -> Problem.notFound("model", id));
        return Answers.versioned(request, row.version, ModelView.from(row));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerModel",
            summary = "Register a model of your own",
            description = "A transformer needs its dimensions; any other model its forward operations and activations.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ModelView.class)))
    @APIResponse(responseCode = "400", description = "Every wrong field with what it should be")
    @APIResponse(responseCode = "409", description = "The id is taken")
    public Response register(
            @RestHeader("Idempotency-Key") @Parameter(description = "Makes a retry safe") String key,
            RegisterModelRequest request) {
        RequestCheck.ofBody(request);
        return keys.once(key, Answers.fingerprint("POST " + PATH, request), () -> {
                    ModelView view = registration.register(request);
                    return Answers.created(PATH + "/" + view.id(), view);
                })
                .response();
    }

    @POST
    @Path("configs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerModelConfig",
            summary = "Register a model of your own by its Hugging Face config.json",
            description = "Parameters and operations follow from the architecture. Fields that are not understood are"
                    + " named in the answer.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RegisteredConfigView.class)))
    @APIResponse(responseCode = "400", description = "Every wrong field, or an architecture that is not known")
    @APIResponse(responseCode = "409", description = "The id is taken")
    public Response registerConfig(
            @RestHeader("Idempotency-Key") @Parameter(description = "Makes a retry safe") String key,
            RegisterConfigRequest request) {
        RequestCheck.ofBody(request);
        return keys.once(key, Answers.fingerprint("POST " + PATH + "/configs", request), () -> {
                    RegisteredConfigView view = configs.register(request);
                    return Answers.created(PATH + "/" + view.model().id(), view);
                })
                .response();
    }
}
