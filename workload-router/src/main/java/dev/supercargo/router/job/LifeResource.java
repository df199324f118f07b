package dev.supercargo.router.job;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.job.StopJob.Wish;
import dev.supercargo.router.taskfile.Priority;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of a job in the hands of its users, over HTTP. */
@Path("/api/v1/jobs/{id}")
@Tag(name = "Jobs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class LifeResource {

    private static final int REASON_LENGTH_MAX = 500;

    private final Jobs jobs;
    private final StopJob stopJob;
    private final ResumeJob resumeJob;
    private final RetryJob retryJob;
    private final ChangePriority changePriority;
    private final Caller caller;

    LifeResource(
            Jobs jobs,
            StopJob stopJob,
            ResumeJob resumeJob,
            RetryJob retryJob,
            ChangePriority changePriority,
            Caller caller) {
        this.jobs = jobs;
        this.stopJob = stopJob;
        this.resumeJob = resumeJob;
        this.retryJob = retryJob;
        this.changePriority = changePriority;
        this.caller = caller;
    }

    @POST
    @Path("cancel")
    @Operation(
            summary = "Ask for a job's end",
            description = "A running job that writes checkpoints is told to end (SIGTERM) and gets the write time of a"
                    + " checkpoint and 30 s, unless now is true. The answer tells what is lost; with dryRun nothing"
                    + " else happens. Asking again changes nothing.")
    public Response cancel(@PathParam("id") String id, StopRequest request) {
        return stop(id, StopRequest.orNothing(request), Action.CANCEL);
    }

    @POST
    @Path("suspend")
    @Operation(
            summary = "Take a job's place away until it is resumed",
            description = "Its capacity and what it holds reserved of budgets are free for others meanwhile. It ends as"
                    + " with cancel, and goes on from its last checkpoint. The answer tells what is lost and until when"
                    + " it must be resumed to keep its deadline; with dryRun nothing else happens.")
    public Response suspend(@PathParam("id") String id, StopRequest request) {
        return stop(id, StopRequest.orNothing(request), Action.SUSPEND);
    }

    @POST
    @Path("resume")
    @Operation(
            summary = "Have a suspended job decided again",
            description =
                    "From its last checkpoint, with what is known now. Resuming a job that is not suspended changes"
                            + " nothing.")
    public JobView resume(@PathParam("id") String id) {
        visible(id);
        return resumeJob.resume(id, caller.user());
    }

    @POST
    @Path("retry")
    @Operation(
            summary = "Submit a job once more that ended without success",
            description = "A new job with the same task file; deadlines that count from submission begin anew. With"
                    + " fromCheckpoint it goes on from what the last checkpoint holds. A job is tried again once: asking"
                    + " again answers the same new job, with status 200 instead of 201.")
    public Response retry(@PathParam("id") String id, RetryRequest request) {
        caller.requireTeam(visible(id).team());
        boolean fromCheckpoint = request != null && Boolean.TRUE.equals(request.fromCheckpoint());
        RetryJob.Retry retry = retryJob.retry(id, fromCheckpoint, caller);
        return Response.status(retry.isNew() ? 201 : 200)
                .header(HttpHeaders.LOCATION, "/api/v1/jobs/" + retry.job().id())
                .entity(retry.job())
                .build();
    }

    @POST
    @Path("priority")
    @Operation(
            summary = "Change who goes first",
            description =
                    "From 0 to 100, 50 unless the task file says otherwise; above 50 needs the role platform-admin."
                            + " Waiting jobs are decided again at once, and the place of a running one is thought over.")
    public JobView priority(@PathParam("id") String id, PriorityRequest request) {
        visible(id);
        if (request == null || request.priority() == null) {
            throw Problem.invalid("priority", "priority is missing. Maybe send {\"priority\": 50}.");
        }
        return changePriority.change(id, priority(request.priority()), caller);
    }

    private static Priority priority(int level) {
        try {
            return new Priority(level);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("priority", e.getMessage());
        }
    }

    private Response stop(String id, StopRequest request, Action action) {
        Job job = visible(id);
        Foreseen foreseen = stopJob.foresee(job);
        if (request.isDryRun()) {
            if (!action.isAllowed(job)) {
                throw action.refused(job);
            }
            return Response.ok(new Stopped(job.view(), true, foreseen)).build();
        }
        Wish wish = request.by(caller.user());
        JobView view = action == Action.CANCEL ? stopJob.cancel(id, wish) : stopJob.suspend(id, wish);
        return Response.accepted(new Stopped(view, false, foreseen)).build();
    }

    private Job visible(String id) {
        Job job = jobs.require(id);
        if (!caller.maySee(job.team())) {
            throw Problem.notFound("job", id);
        }
        return job;
    }

    /**
     * Why a job shall stop, and how.
     *
     * @param now without time to save itself; false if left out
     * @param dryRun only tell what would happen; false if left out
     */
    public record StopRequest(String reason, Boolean now, Boolean dryRun) {

        static StopRequest orNothing(StopRequest request) {
            return request == null ? new StopRequest(null, false, false) : request;
        }

        boolean isDryRun() {
            return Boolean.TRUE.equals(dryRun);
        }

        Wish by(String user) {
            return new Wish(user, why(), Boolean.TRUE.equals(now));
        }

        private String why() {
            if (reason != null && reason.length() > REASON_LENGTH_MAX) {
                throw Problem.invalid(
                        "reason",
                        "reason has at most " + REASON_LENGTH_MAX + " characters, but " + reason.length() + ".");
            }
            return reason == null || reason.isBlank() ? "no reason given" : reason;
        }
    }

    /** @param fromCheckpoint whether to go on from what the last checkpoint holds; false if left out */
    public record RetryRequest(Boolean fromCheckpoint) {}

    /** @param priority 0 to 100 */
    public record PriorityRequest(Integer priority) {}

    /** The job and what stopping it means. */
    public record Stopped(@JsonUnwrapped JobView job, boolean dryRun, Foreseen consequences) {}
}
