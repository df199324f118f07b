package dev.supercargo.catalog.benchmarks;

import dev.supercargo.catalog.requests.Answers;
import dev.supercargo.catalog.requests.KnownParameters;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.hardware.facts.Precision;
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

/** Reads and records measured throughputs. */
@Path("/api/v1/benchmarks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Benchmarks", description = "Measured training throughputs with their source")
class BenchmarkResource {

    private static final String PATH = "/api/v1/benchmarks";

    private final BenchmarkRepository benchmarks;
    private final RecordBenchmark recording;
    private final FindOutliers outliers;
    private final IdempotencyKeys keys;

    BenchmarkResource(
            BenchmarkRepository benchmarks, RecordBenchmark recording, FindOutliers outliers, IdempotencyKeys keys) {
        this.benchmarks = benchmarks;
        this.outliers = outliers;
        this.recording = recording;
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listBenchmarks", summary = "Search benchmarks, ordered by id")
    public Page<BenchmarkView> list(
            @RestQuery @Parameter(description = "Model id", example = "resnet-50") String model,
            @RestQuery @Parameter(description = "Accelerator id", example = "nvidia-a100-sxm-80gb") String accelerator,
            @RestQuery @Parameter(description = "FP32, TF32, FP16, BF16, FP8, INT8 or FP4") String precision,
            @RestQuery @DefaultValue("100") @Parameter(description = "Items of a page, 1..500") int limit,
            @RestQuery @Parameter(description = "nextCursor of the page before") String cursor,
            @Context UriInfo uri) {
        KnownParameters.require(uri, Set.of("model", "accelerator", "precision", "limit", "cursor"));
        RequestCheck check = new RequestCheck();
        Precision wanted = precision == null ? null : check.oneOf(Precision.class, precision, "precision");
        check.orThrow();
        List<BenchmarkEntity> oneMore = benchmarks.search(
                model, accelerator, wanted, Cursor.decode(cursor).orElse(""), Cursor.limit(limit) + 1);
        return Page.of(oneMore.stream().map(BenchmarkView::from).toList(), limit, BenchmarkView::id);
    }

    @GET
    @Path("outliers")
    @Operation(
            operationId = "listBenchmarkOutliers",
            summary = "Measurements that cannot be, or that do not agree with their like",
            description = "Above the dense peak, or far from the median of four or more of the same model, accelerators"
                    + " and precision. They still count until somebody judges them.")
    public List<Outlier> outliers() {
        return outliers.find();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getBenchmark", summary = "One benchmark, with an entity tag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BenchmarkView.class)))
    @APIResponse(responseCode = "304", description = "The caller's version is still current")
    @APIResponse(responseCode = "404", description = "There is no such benchmark")
    public Response get(@RestPath String id, @Context Request request) {
        BenchmarkEntity row = benchmarks.findByIdOptional(id).orElseThrow(() -> Problem.notFound("benchmark", id));
        return Answers.versioned(request, row.version, BenchmarkView.from(row));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordBenchmark",
            summary = "Record a throughput you measured",
            description = "It sharpens the predictions of the router.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BenchmarkView.class)))
    @APIResponse(responseCode = "400", description = "Every wrong field with what it should be")
    public Response record(
            @RestHeader("Idempotency-Key") @Parameter(description = "Makes a retry safe") String key,
            RecordBenchmarkRequest request) {
        RequestCheck.ofBody(request);
        return keys.once(key, Answers.fingerprint("POST " + PATH, request), () -> {
                    BenchmarkView view = recording.record(request);
                    return Answers.created(PATH + "/" + view.id(), view);
                })
                .response();
    }
}
