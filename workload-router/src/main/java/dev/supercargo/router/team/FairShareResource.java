package dev.supercargo.router.team;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.engine.assignment.FairShare;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.cluster.PlatformClock;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How teams stand in sharing what scarce capacity saves. */
@Path("/api/v1/fair-share")
@Tag(name = "Teams")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class FairShareResource {

    private final FairShares shares;
    private final PlatformClock clock;
    private final Caller caller;

    FairShareResource(FairShares shares, PlatformClock clock, Caller caller) {
        this.shares = shares;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What each team had of the savings of owned and committed capacity, against its share",
            description = "The share is set with the team's defaults.")
    public View get() {
        FairShare fair = shares.at(clock.now(), List.of());
        return new View(
                shares.halfLife(),
                fair.received().entrySet().stream()
                        .filter(entry -> caller.maySee(entry.getKey()))
                        .map(entry -> new TeamShare(
                                entry.getKey(),
                                fair.entitled().getOrDefault(entry.getKey(), 1.0),
                                entry.getValue(),
                                fair.factor(entry.getKey())))
                        .toList());
    }

    /** @param halfLife after which what a team had counts half */
    public record View(Duration halfLife, List<TeamShare> teams) {}

    /**
     * How a team stands.
     *
     * @param share its weight
     * @param received dollars saved for it by scarce capacity, faded
     * @param factor what a dollar saved for it counts when jobs compete, 0.5 to 2
     */
    public record TeamShare(String team, double share, Money received, double factor) {}
}
