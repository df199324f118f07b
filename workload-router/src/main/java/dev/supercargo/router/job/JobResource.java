package dev.supercargo.router.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.job.JobHistory.AttemptView;
import dev.supercargo.router.job.JobHistory.TimelineEntry;
import dev.supercargo.router.taskfile.TaskFile;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Jobs over HTTP. */
@Path("/api/v1/jobs")
@Tag(name = "Jobs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class JobResource {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Jobs jobs;
    private final JobHistory history;
    private final SubmitJob submitJob;
    private final RequestScope scope;

    JobResource(Jobs jobs, JobHistory history, SubmitJob submitJob, RequestScope scope) {
        this.jobs = jobs;
        this.history = history;
        this.submitJob = submitJob;
        this.scope = scope;
    }

    @POST
    @Consumes({"application/yaml", "application/x-yaml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Submit a job",
            description = "The body is a task file (YAML or JSON). The job is durable when the answer comes; deciding"
                    + " follows. With an Idempotency-Key a retry answers the same job.")
    public Response submit(@HeaderParam("Idempotency-Key") String idempotencyKey, String taskFile) {
        TaskFile file = submitJob.read(taskFile, scope.caller().user());
        scope.caller().requireTeam(file.team());
        ChangePriority.requireRight(file.priority(), scope.caller());
        return scope.idempotencyKeys()
                .once(idempotencyKey, "POST /jobs " + taskFile, () -> {
                    JobView view = submitJob.submit(file, taskFile);
                    return IdempotencyKeys.Answer.created("/api/v1/jobs/" + view.id(), scope.json(view));
                })
                .response();
    }

    @GET
    @Operation(summary = "List jobs, newest first")
    public JobList list(
            @QueryParam("state") String state,
            @QueryParam("team") String team,
            @Parameter(description = "Submitted then or later.") @QueryParam("from") String from,
            @Parameter(description = "Submitted before.") @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        JobFilter filter = new JobFilter(
                Optional.ofNullable(state).map(JobResource::state),
                teams(team),
                Optional.ofNullable(from).map(text -> instant("from", text)),
                Optional.ofNullable(to).map(text -> instant("to", text)));
        int size = Cursor.limit(limit);
        Page<JobView> page = Page.of(
                jobs.newestFirst(filter, Cursor.decode(cursor), size + 1).stream()
                        .map(Job::view)
                        .toList(),
                size,
                JobView::id);
        return JobList.of(page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One job with its timeline, attempts and task file")
    public JobDetail get(@PathParam("id") String id) {
        Job job = visible(id);
        return new JobDetail(job.view(), history.timeline(id), history.attempts(id), job.taskFile());
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Every change of a job, as it happens (server-sent events)")
    public Multi<OutboundSseEvent> stream(@Context Sse events) {
        Caller caller = scope.caller();
        boolean all = caller.isAdmin();
        Set<String> teams = caller.teams();
        Multi<OutboundSseEvent> changes = scope.changes().stream()
                .filter(view -> all || teams.contains(view.team()))
                .map(view -> events.newEventBuilder()
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(JobView.class, view)
                        .build());
        // The first comment opens the stream at once; the others keep it open where idle connections are cut.
        Multi<OutboundSseEvent> heartbeat = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> events.newEventBuilder().comment("alive").build());
        return Multi.createBy().merging().streams(changes, heartbeat);
    }

    private Job visible(String id) {
        Job job = jobs.require(id);
        if (!scope.caller().maySee(job.team())) {
            throw Problem.notFound("job", id);
        }
        return job;
    }

    private Optional<Set<String>> teams(String wanted) {
        if (scope.caller().isAdmin()) {
            return Optional.ofNullable(wanted).map(Set::of);
        }
        return Optional.of(scope.caller().teams().stream()
                .filter(team -> wanted == null || wanted.equals(team))
                .collect(Collectors.toSet()));
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(name, name + " must be an instant such as 2026-11-02T08:00:00Z, but is " + text);
        }
    }

    private static JobState state(String text) {
        return Arrays.stream(JobState.values())
                .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "state", "state must be one of " + Arrays.toString(JobState.values()) + ", but is " + text));
    }

    /**
     * Jobs and their sums.
     *
     * @param totals of the jobs of this page
     */
    public record JobList(List<JobView> items, String nextCursor, Totals totals) {
        static JobList of(Page<JobView> page) {
            Money cost = page.items().stream().map(JobView::cost).reduce(Money.zero(), Money::plus);
            BigDecimal hours = page.items().stream()
                    .map(view -> new BigDecimal(view.acceleratorHours()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new JobList(
                    page.items(),
                    page.nextCursor(),
                    new Totals(
                            page.items().size(),
                            cost,
                            hours.stripTrailingZeros().toPlainString()));
        }
    }

    /** Sums over a list of jobs; hours as decimal text. */
    public record Totals(int jobs, Money cost, String acceleratorHours) {}

    /** A job with everything that is known about it but its decisions. */
    public record JobDetail(
            @com.fasterxml.jackson.annotation.JsonUnwrapped JobView job,
            List<TimelineEntry> timeline,
            List<AttemptView> attempts,
            String taskFile) {}

    static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view always serialises", e);
        }
    }
}
