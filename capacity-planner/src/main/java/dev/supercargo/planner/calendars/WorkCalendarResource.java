package dev.supercargo.planner.calendars;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.forecasting.calendar.WorkCalendar;
import dev.supercargo.planner.demand.SeriesKey;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calendars over HTTP. */
@Path("/api/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendars")
@Blocking
@Transactional
public class WorkCalendarResource {

    private static final Pattern TEAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private final WorkCalendarRepository calendars;
    private final WorkCalendarReader reader;
    private final Caller caller;
    private final InstantSource wall;

    WorkCalendarResource(
            WorkCalendarRepository calendars, WorkCalendarReader reader, Caller caller, InstantSource wall) {
        this.calendars = calendars;
        this.reader = reader;
        this.caller = caller;
        this.wall = wall;
    }

    /**
     * The calendars.
     *
     * @param items that of everybody first
     */
    public record WorkCalendars(List<WorkCalendarView> items) {}

    @GET
    @Operation(summary = "The calendars that the caller may see; * is for all without one of their own")
    public WorkCalendars all() {
        return new WorkCalendars(calendars.all().stream()
                .filter(entity -> isVisible(entity.team))
                .map(this::view)
                .toList());
    }

    @GET
    @Path("/{team}")
    @Operation(summary = "The calendar of a team, or of *")
    public WorkCalendarView one(@PathParam("team") String team) {
        return view(existing(team));
    }

    @PUT
    @Path("/{team}")
    @Consumes({"application/yaml", "application/x-yaml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Set when a team works; forecasts heed it from their next round on",
            description = "The body (YAML or JSON) has a time zone, weekdays that are free (Saturday and Sunday if"
                    + " absent) and special days, see docs/forecasting.md. * needs the role platform-admin.")
    public WorkCalendarView set(@PathParam("team") String team, String document) {
        requireMayChange(team);
        WorkCalendar calendar = reader.read(document);
        WorkCalendarEntity entity = new WorkCalendarEntity();
        entity.team = team;
        entity.document = document;
        entity.changedBy = caller.user();
        entity.changedAt = wall.instant();
        calendars.set(entity);
        return WorkCalendarView.from(entity, calendar);
    }

    @DELETE
    @Path("/{team}")
    @Operation(summary = "Forget a calendar; the team then follows that of *")
    public Response delete(@PathParam("team") String team) {
        requireMayChange(team);
        calendars.delete(existing(team));
        return Response.noContent().build();
    }

    private WorkCalendarView view(WorkCalendarEntity entity) {
        return WorkCalendarView.from(entity, reader.read(entity.document));
    }

    /** What the caller may not see is not there. */
    private WorkCalendarEntity existing(String team) {
        return calendars
                .findByIdOptional(team)
                .filter(entity -> isVisible(entity.team))
                .orElseThrow(() -> Problem.notFound("calendar", team));
    }

    private boolean isVisible(String team) {
        return team.equals(SeriesKey.ALL) || caller.maySee(team);
    }

    private void requireMayChange(String team) {
        if (team.equals(SeriesKey.ALL)) {
            caller.requireAdmin();
        } else if (TEAM.matcher(team).matches()) {
            caller.requireTeam(team);
        } else {
            throw Problem.invalid(
                    "team",
                    "team must be a name of letters, digits, dots, dashes and underscores, or *, but is '" + team
                            + "'.");
        }
    }
}
