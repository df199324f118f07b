package dev.supercargo.catalog.comparisons;

import dev.supercargo.catalog.comparisons.CompareAcceleratorsRequest.ContenderRequest;
import dev.supercargo.catalog.comparisons.CompareAcceleratorsRequest.Workload;
import dev.supercargo.catalog.requests.KnownParameters;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.chassis.caller.Reading;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.comparison.Goal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Compares accelerators for a workload; nothing is stored. */
@Path("/api/v1/accelerator-comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accelerator comparisons", description = "Throughput, energy and cost of a unit of work, side by side")
class AcceleratorComparisonResource {

    private final CompareAccelerators comparison;

    AcceleratorComparisonResource(CompareAccelerators comparison) {
        this.comparison = comparison;
    }

    @GET
    @Operation(operationId = "compareAccelerators", summary = "Compare accelerators without prices")
    @APIResponse(responseCode = "404", description = "There is no such model")
    public AcceleratorComparisonView compare(
            @RestQuery @Parameter(required = true, example = "llama-2-7b") String model,
            @RestQuery @Parameter(description = "2 or more ids; all if absent") List<String> accelerator,
            @RestQuery @Parameter(description = "TRAINING or INFERENCE; training if absent") String workload,
            @RestQuery @Parameter(description = "BF16 if absent") String precision,
            @RestQuery @Parameter(description = "THROUGHPUT or ENERGY; throughput if absent") String goal,
            @Context UriInfo uri) {
        KnownParameters.require(uri, Set.of("model", "accelerator", "workload", "precision", "goal"));
        RequestCheck check = new RequestCheck();
        CompareAcceleratorsRequest request = new CompareAcceleratorsRequest(
                model,
                accelerator.isEmpty()
                        ? null
                        : accelerator.stream()
                                .map(id -> new ContenderRequest(id, 1, null))
                                .toList(),
                workload == null ? null : check.oneOf(Workload.class, workload, "workload"),
                precision == null ? null : check.oneOf(Precision.class, precision, "precision"),
                goal == null ? null : check.oneOf(Goal.class, goal, "goal"),
                null,
                Map.of());
        check.orThrow();
        return comparison.compare(request);
    }

    @POST
    @Reading
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "compareAcceleratorsWithPrices", summary = "Compare accelerators with devices and prices")
    @APIResponse(responseCode = "400", description = "Every wrong field with what it should be")
    @APIResponse(responseCode = "404", description = "There is no such model")
    public AcceleratorComparisonView compare(CompareAcceleratorsRequest request) {
        RequestCheck.ofBody(request);
        return comparison.compare(request);
    }
}
