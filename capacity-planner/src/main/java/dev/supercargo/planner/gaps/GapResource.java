package dev.supercargo.planner.gaps;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.clock.PlatformClock;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gaps between demand and what is owned. */
@Path("/api/v1/capacity-gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forecasts")
@Blocking
public class GapResource {

    private static final int HORIZON_MAX = 168;

    private final Gaps gaps;
    private final PlatformClock clock;

    GapResource(Gaps gaps, PlatformClock clock) {
        this.gaps = gaps;
        this.clock = clock;
    }

    /** Every accelerator class with a forecast, by id. */
    public record CapacityGaps(List<CapacityGap> items) {}

    @GET
    @Operation(summary = "Expected demand of each accelerator class against what is owned, hour by hour")
    public CapacityGaps gaps(@QueryParam("horizon") @DefaultValue("168") int horizon) {
        if (horizon < 1 || horizon > HORIZON_MAX) {
            throw Problem.invalid(
                    "horizon", "horizon must lie in 1.." + HORIZON_MAX + " hours, but is " + horizon + ".");
        }
        return new CapacityGaps(gaps.of(clock.now(), horizon));
    }
}
