package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.problem.Problem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** The query parameters of a search, as they came; text, so that a wrong one is answered with its name and value. */
@NullUnmarked
public final class OfferParameters {

    private static final Set<String> NAMES = new TreeSet<>(Set.of(
            "provider",
            "region",
            "zone",
            "market",
            "accelerator",
            "accelerators",
            "minAccelerators",
            "acceleratorMemory",
            "vcpus",
            "memory",
            "maxPricePerHour",
            "maxPricePerAcceleratorHour",
            "cheapest",
            "facets",
            "team",
            "sort",
            "cursor",
            "limit"));

    @Context
    UriInfo uri;

    @QueryParam("provider")
    @Parameter(description = "such as aws; several with commas")
    String provider;

    @QueryParam("region")
    @Parameter(description = "the provider's own name of a region or zone, such as us-east-1; several with commas")
    String region;

    @QueryParam("zone")
    @Parameter(description = "only offers priced for this zone, such as us-east-1a; several with commas")
    String zone;

    @QueryParam("market")
    @Parameter(description = "on-demand, spot, reserved, savings-plan or capacity-block; several with commas")
    String market;

    @QueryParam("accelerator")
    @Parameter(
            description = "an accelerator id or words of it: H100, A100-80GB, RTX4090, nvidia-a100-sxm-80gb;"
                    + " with a number as in H100:8")
    String accelerator;

    @QueryParam("accelerators")
    @Parameter(description = "accelerators of an instance: 8 for exactly 8, 8+ for at least 8")
    String accelerators;

    @QueryParam("minAccelerators")
    @Parameter(description = "the same as accelerators=N+")
    String minAccelerators;

    @QueryParam("acceleratorMemory")
    @Parameter(description = "memory of one accelerator: 80GB, or 32GB+ for at least 32 GB")
    String acceleratorMemory;

    @QueryParam("vcpus")
    @Parameter(description = "virtual processors of an instance: 8 for exactly 8, 8+ for at least 8")
    String vcpus;

    @QueryParam("memory")
    @Parameter(description = "memory of the machine in GiB: 64, 64+, or 8x for at least 8 GiB per virtual processor")
    String memory;

    @QueryParam("maxPricePerHour")
    @Parameter(description = "US dollars for a whole instance")
    String maxPricePerHour;

    @QueryParam("maxPricePerAcceleratorHour")
    @Parameter(description = "US dollars for each accelerator of an instance")
    String maxPricePerAcceleratorHour;

    @QueryParam("cheapest")
    @Parameter(description = "true: of each accelerator only the offer with the lowest price per accelerator-hour")
    String cheapest;

    @QueryParam("facets")
    @Parameter(description = "true: count the matching offers by provider, market and accelerator")
    String facets;

    @QueryParam("team")
    @Parameter(description = "whose discounts and agreed prices count; without it your own team's if you are in one")
    String team;

    @QueryParam("sort")
    @Parameter(description = "price (default), price-per-accelerator or provider")
    String sort;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before")
    String cursor;

    @QueryParam("limit")
    @Parameter(description = "1 to 500, default 100")
    String limit;

    /** A misspelt filter would silently find more than was asked for. */
    void refuseUnknownNames() {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!NAMES.contains(name)) {
                throw Problem.invalid(
                        name, "There is no parameter " + name + ". Maybe one of " + String.join(", ", NAMES) + ".");
            }
        }
    }
}
