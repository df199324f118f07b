package dev.supercargo.pricing.alerts;

import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.contracts.pricing.PriceAlertRaised;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Price alerts. */
@Path("/api/v1/price-alerts")
@Tag(name = "price alerts")
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {

    private final AlertLog log;

    AlertResource(AlertLog log) {
        this.log = log;
    }

    @GET
    @Operation(summary = "Lists price alerts, newest first")
    public Page<PriceAlertRaised> list(
            @QueryParam("kind")
                    @Parameter(description = "rise, fall, new-offer, vanished-offer, stale-source or sources-disagree")
                    @Nullable
                    String kind,
            @QueryParam("offer")
                    @Parameter(description = "the beginning of an offer id, such as aws/us-east-1/")
                    @Nullable
                    String offer,
            @QueryParam("since") @Parameter(description = "not raised before") @Nullable String since,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Page<AlertLog.Entry> page = Page.of(
                log.list(AlertQuery.of(kind, offer, since), before(cursor), Cursor.limit(limit) + 1),
                limit,
                entry -> Long.toString(entry.number()));
        return new Page<>(page.items().stream().map(AlertLog.Entry::alert).toList(), page.nextCursor());
    }

    private static Optional<Long> before(@Nullable String cursor) {
        try {
            return Cursor.decode(cursor).map(Long::valueOf);
        } catch (NumberFormatException fromAnotherList) {
            throw Problem.invalid("cursor", "cursor is not one of this list. Maybe start without one.");
        }
    }
}
