package dev.supercargo.planner.reports;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.json.ApiJson;
import dev.supercargo.planner.reports.content.ReportKind;
import dev.supercargo.planner.scope.Cadence;
import dev.supercargo.planner.scope.Period;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports that are made at the end of each day, week or month. */
@Path("/api/v1/report-schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@Blocking
public class ReportScheduleResource {

    private final ScheduleRepository schedules;
    private final ReportSettings settings;
    private final IdempotencyKeys keys;
    private final PlatformClock clock;
    private final Caller caller;
    private final ApiJson json;

    ReportScheduleResource(
            ScheduleRepository schedules,
            ReportSettings settings,
            IdempotencyKeys keys,
            PlatformClock clock,
            Caller caller,
            ApiJson json) {
        this.schedules = schedules;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
        this.caller = caller;
        this.json = json;
    }

    /**
     * What shall be made.
     *
     * @param kind {@code cost}, {@code capacity} or {@code efficiency}
     * @param format {@code json}, {@code csv}, {@code focus} or {@code pdf}; {@code pdf} if absent
     * @param cadence {@code daily}, {@code weekly} or {@code monthly}
     * @param team absent for all, which needs the role platform-admin
     */
    public record NewSchedule(
            @Nullable String kind,
            @Nullable String format,
            @Nullable String cadence,
            @Nullable String team) {}

    /** All visible schedules, the oldest first. */
    public record Schedules(List<ScheduleView> items) {}

    /** The reports of a schedule, the newest first. */
    public record StoredReports(List<StoredReportView> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a report at the end of each period; the one of the last period is made at once")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Nullable NewSchedule wanted) {
        ScheduleEntity schedule = schedule(wanted == null ? new NewSchedule(null, null, null, null) : wanted);
        return keys.once(idempotencyKey, "POST report-schedules " + wanted, () -> store(schedule))
                .response();
    }

    @GET
    @Transactional
    @Operation(summary = "The schedules")
    public Schedules list() {
        return new Schedules(schedules.all().stream()
                .filter(schedule -> isVisible(schedule))
                .map(ScheduleView::from)
                .toList());
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Make it no more; its reports go, too")
    public void delete(@PathParam("id") String id) {
        schedules.delete(visible(id));
    }

    @GET
    @Path("/{id}/reports")
    @Transactional
    @Operation(summary = "The reports made for a schedule, the newest first")
    public StoredReports reports(@PathParam("id") String id) {
        return new StoredReports(schedules.reports(visible(id).scheduleId));
    }

    @GET
    @Path("/{id}/reports/{reportId}")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "One of them, as it was made")
    public Response download(@PathParam("id") String id, @PathParam("reportId") String reportId) {
        ScheduleEntity schedule = visible(id);
        StoredReportEntity report =
                schedules.report(id, reportId).orElseThrow(() -> Problem.notFound("report", reportId));
        if (report.content == null) {
            throw new Problem(ProblemType.UNPROCESSABLE, "The report could not be kept: " + report.failure);
        }
        return Response.ok(report.content, schedule.format.mediaType())
                .header(
                        "Content-Disposition",
                        ReportResource.disposition(
                                schedule.kind, schedule.format, new Period(report.periodFrom, report.periodTo)))
                .build();
    }

    private ScheduleEntity schedule(NewSchedule wanted) {
        ScheduleEntity schedule = new ScheduleEntity();
        schedule.kind = ReportKind.of(required("kind", wanted.kind()));
        schedule.format = ReportFormat.of(wanted.format() == null ? ReportFormat.PDF.word() : wanted.format());
        schedule.cadence = Cadence.of(required("cadence", wanted.cadence()));
        RenderReport.requireSense(schedule.kind, schedule.format);
        schedule.team = wanted.team();
        requireMine(schedule.team);
        schedule.scheduleId = UUID.randomUUID().toString();
        schedule.createdBy = caller.user();
        schedule.createdAt = clock.now();
        schedule.nextAt = schedule.createdAt;
        return schedule;
    }

    private IdempotencyKeys.Answer store(ScheduleEntity schedule) {
        if (schedules.count() >= settings.schedulesMax()) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "There are " + settings.schedulesMax() + " schedules, and no more may be. Maybe delete one.");
        }
        schedules.persist(schedule);
        return IdempotencyKeys.Answer.created(
                "/api/v1/report-schedules/" + schedule.scheduleId, json.write(ScheduleView.from(schedule)));
    }

    private ScheduleEntity visible(String id) {
        ScheduleEntity schedule =
                schedules.findByIdOptional(id).orElseThrow(() -> Problem.notFound("report schedule", id));
        requireMine(schedule.team);
        return schedule;
    }

    private boolean isVisible(ScheduleEntity schedule) {
        return schedule.team == null ? caller.isAdmin() : caller.maySee(schedule.team);
    }

    private void requireMine(@Nullable String team) {
        if (team == null) {
            caller.requireAdmin();
        } else {
            caller.requireTeam(team);
        }
    }

    private static String required(String field, @Nullable String value) {
        if (value == null) {
            throw Problem.invalid(field, field + " must be given.");
        }
        return value;
    }
}
