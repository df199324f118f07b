package dev.supercargo.planner.reports;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.reports.content.Question;
import dev.supercargo.planner.reports.content.ReportKind;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.Periods;
import dev.supercargo.planner.scope.TeamScope;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports on demand. */
@Path("/api/v1/reports")
@Tag(name = "reports")
@Blocking
public class ReportResource {

    private final RenderReport render;
    private final Periods periods;
    private final PlatformClock clock;
    private final Caller caller;

    ReportResource(RenderReport render, Periods periods, PlatformClock clock, Caller caller) {
        this.render = render;
        this.periods = periods;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Path("/{kind}")
    @Operation(
            summary = "A report about cost, capacity or efficiency as json, csv, pdf or, of cost, focus",
            description =
                    "Without from the last 30 days. A CSV holds one table: the first, or the one that table names.")
    public Response report(
            @PathParam("kind") String kind,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("team") @Nullable String team,
            @QueryParam("table") @Nullable String table) {
        ReportKind wanted = ReportKind.of(kind);
        ReportFormat form = ReportFormat.of(format);
        RenderReport.requireSense(wanted, form);
        Period period = periods.of(from, to);
        TeamScope scope = TeamScope.of(team, caller);
        Question question = new Question(period, scope, about(scope), clock.now());
        Object entity = form == ReportFormat.FOCUS
                ? (StreamingOutput) out -> render.focus(question, out)
                : render.bytes(wanted, form, question, table);
        return Response.ok(entity, form.mediaType())
                .header("Content-Disposition", disposition(wanted, form, period))
                .build();
    }

    static String about(TeamScope scope) {
        return scope.everybody() ? "All teams" : "Team " + String.join(", ", scope.teams());
    }

    static String disposition(ReportKind kind, ReportFormat format, Period period) {
        return (format == ReportFormat.JSON ? "inline" : "attachment") + "; filename=\"supercargo-" + kind.word() + "-"
                + period.from().toString().substring(0, 10) + "-"
                + period.to().toString().substring(0, 10) + "." + format.extension() + "\"";
    }
}
