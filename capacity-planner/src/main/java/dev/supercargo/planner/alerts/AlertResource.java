package dev.supercargo.planner.alerts;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.planner.clock.PlatformClock;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The alerts. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alerts")
@Blocking
@Transactional
public class AlertResource {

    private static final String TEAM = "team/";

    private final AlertRepository alerts;
    private final Outbox outbox;
    private final PlatformClock clock;
    private final Caller caller;

    AlertResource(AlertRepository alerts, Outbox outbox, PlatformClock clock, Caller caller) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * The alerts.
     *
     * @param items the open ones first, the most urgent of them first
     * @param unacknowledged open ones that nobody took note of
     */
    public record Alerts(List<AlertView> items, long unacknowledged) {}

    @GET
    @Operation(summary = "Open alerts; with state=all those that were cleared, too")
    public Alerts list(@QueryParam("state") @DefaultValue("open") String state) {
        if (!state.equals("open") && !state.equals("all")) {
            throw Problem.invalid("state", "state must be open or all, but is " + state + ".");
        }
        List<AlertView> items = alerts.raised(state.equals("open")).stream()
                .filter(this::isVisible)
                .map(AlertView::from)
                .toList();
        return new Alerts(
                items,
                items.stream()
                        .filter(alert -> alert.open() && alert.acknowledgedBy() == null)
                        .count());
    }

    @PUT
    @Path("/{id}/acknowledgement")
    @Operation(summary = "Take note of an alert; it is open until what it is about is over")
    public AlertView acknowledge(@PathParam("id") String id) {
        AlertEntity alert = alerts.locked(id)
                .filter(known -> known.version > 0 && isVisible(known))
                .orElseThrow(() -> Problem.notFound("alert", id));
        if (!alert.open) {
            throw new Problem(
                    ProblemType.CONFLICT, "Alert " + id + " was cleared, so there is nothing to acknowledge.");
        }
        if (alert.acknowledgedBy == null) {
            outbox.append(alert.acknowledge(caller.user(), clock.now()));
        }
        return AlertView.from(alert);
    }

    private boolean isVisible(AlertEntity alert) {
        return caller.isAdmin()
                || alert.audience.equals("*")
                || alert.audience.equals("user/" + caller.user())
                || alert.audience.startsWith(TEAM) && caller.maySee(alert.audience.substring(TEAM.length()));
    }
}
