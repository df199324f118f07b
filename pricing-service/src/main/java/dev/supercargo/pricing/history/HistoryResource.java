package dev.supercargo.pricing.history;

import dev.supercargo.chassis.problem.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The course of prices. */
@Path("/api/v1/offers/{offerId: .+}/history")
@Tag(name = "offers")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private final PriceBeliefs beliefs;
    private final Clock clock;

    HistoryResource(PriceBeliefs beliefs, Clock clock) {
        this.beliefs = beliefs;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Shows the course of an offer's price, as it was believed at a moment, with mean and trend")
    public OfferHistory history(
            @PathParam("offerId") String offerId,
            @QueryParam("from") @Parameter(description = "a time or a day; 90 days before to") @Nullable String from,
            @QueryParam("to") @Parameter(description = "a time or a day; now, or asOf") @Nullable String to,
            @QueryParam("asOf") @Parameter(description = "what was believed then; now") @Nullable String asOf,
            @QueryParam("points") @Parameter(description = "most points of the chart, 2 to 1000; 200") @Nullable
                    String points) {
        HistoryQuery query = HistoryQuery.of(from, to, asOf, points, clock.instant());
        if (!beliefs.knows(offerId)) {
            throw Problem.notFound("offer", offerId);
        }
        return OfferHistory.of(offerId, query, beliefs.about(offerId, query));
    }
}
