package dev.supercargo.pricing.offers;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** The query parameters of a search, as they came; text, so that a wrong one is answered with its name and value. */
@NullUnmarked
public final class OfferParameters {

    @QueryParam("provider")
    @Parameter(description = "such as aws")
    String provider;

    @QueryParam("region")
    @Parameter(description = "the provider's own name, such as us-east-1")
    String region;

    @QueryParam("market")
    @Parameter(description = "on-demand, spot, reserved, savings-plan or capacity-block")
    String market;

    @QueryParam("accelerator")
    @Parameter(description = "an accelerator id or parts of it: h100, a100-80gb, nvidia-a100-sxm-80gb")
    String accelerator;

    @QueryParam("minAccelerators")
    @Parameter(description = "least number of accelerators of an instance")
    String minAccelerators;

    @QueryParam("maxPricePerHour")
    @Parameter(description = "US dollars for a whole instance")
    String maxPricePerHour;

    @QueryParam("cheapest")
    @Parameter(description = "true: of each accelerator only the offer with the lowest price per accelerator-hour")
    String cheapest;

    @QueryParam("sort")
    @Parameter(description = "price (default) or provider")
    String sort;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before")
    String cursor;

    @QueryParam("limit")
    @Parameter(description = "1 to 500, default 100")
    String limit;
}
