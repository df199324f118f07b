package dev.supercargo.router.progress;

import dev.supercargo.chassis.caller.OwnCredential;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.router.cluster.PodTokens;
import dev.supercargo.router.cluster.ReportProgress;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Progress that jobs tell over HTTP. */
@Path("/api/v1/jobs/{id}/progress")
@Tag(name = "Jobs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ProgressResource {

    private static final int TOKEN_LENGTH_MAX = 8192;

    private final Jobs jobs;
    private final PodTokens tokens;
    private final ReportProgress reportProgress;
    private final ReportRate rate;
    private final KnownTokens known = new KnownTokens();

    ProgressResource(Jobs jobs, PodTokens tokens, ReportProgress reportProgress, ReportRate rate) {
        this.jobs = jobs;
        this.tokens = tokens;
        this.reportProgress = reportProgress;
        this.rate = rate;
    }

    @POST
    @OwnCredential
    @Operation(
            summary = "Tell how far a job is, from one of its pods",
            description = "The header Supercargo-Pod-Token holds the token that the pod finds in"
                    + " SUPERCARGO_PROGRESS_TOKEN_FILE; only a pod of the job's present attempt has one that counts."
                    + " One report a second of each job is taken over. What is behind the progress that is known changes"
                    + " nothing.")
    @APIResponse(responseCode = "204", description = "Taken over, or nothing new")
    @APIResponse(responseCode = "401", description = "No token of a pod of this job")
    @APIResponse(responseCode = "429", description = "Too often; Retry-After tells when to come again")
    public Response report(
            @PathParam("id") String id, @HeaderParam("Supercargo-Pod-Token") String token, Report report) {
        Attempt attempt = authenticated(id, token);
        Report checked = Report.checked(report);
        if (!rate.admits(id, System.nanoTime())) {
            return Response.status(429).header("Retry-After", 1).build();
        }
        reportProgress.report(
                id,
                attempt.name(),
                checked.progress(),
                checked.checkpointProgress() == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(checked.checkpointProgress()));
        return Response.noContent().build();
    }

    /** What a job runs as now. */
    private record Attempt(String name, String cluster) {}

    /** Who has no token learns nothing about jobs, not even which there are. */
    private Attempt authenticated(String id, String token) {
        if (token == null || token.isBlank() || token.length() > TOKEN_LENGTH_MAX) {
            throw refused();
        }
        Attempt attempt =
                jobs.findByIdOptional(id).flatMap(ProgressResource::attempt).orElseThrow(ProgressResource::refused);
        Optional<String> pod;
        try {
            pod = known.podOf(token, System.nanoTime(), () -> tokens.podOf(token, attempt.cluster()));
        } catch (KnownTokens.Busy e) {
            throw new Problem(ProblemType.UNAVAILABLE, "Too many ask at once. Maybe report again in some seconds.");
        }
        return pod.filter(uid -> tokens.belongs(uid, attempt.cluster(), attempt.name()))
                .map(uid -> attempt)
                .orElseThrow(ProgressResource::refused);
    }

    private static Optional<Attempt> attempt(Job job) {
        return job.kubernetesJob().flatMap(name -> job.place().map(place -> new Attempt(name, place.cluster())));
    }

    private static Problem refused() {
        return new Problem(
                ProblemType.UNAUTHENTICATED,
                "This is no token of a pod of that job. Maybe send the content of SUPERCARGO_PROGRESS_TOKEN_FILE as it is"
                        + " now; Kubernetes renews it.");
    }

    /**
     * How far a job is.
     *
     * @param progress share of the whole work, 0..1
     * @param checkpointProgress share that the last checkpoint holds, 0..1; absent leaves it as it is known
     */
    public record Report(Double progress, Double checkpointProgress) {

        static Report checked(Report report) {
            if (report == null || report.progress() == null) {
                throw Problem.invalid("progress", "progress is missing. Maybe send {\"progress\": 0.25}.");
            }
            share("progress", report.progress());
            if (report.checkpointProgress() != null) {
                share("checkpointProgress", report.checkpointProgress());
            }
            return report;
        }

        private static void share(String field, double value) {
            if (!(value >= 0 && value <= 1)) {
                throw Problem.invalid(
                        field,
                        field + " is a share of the whole work from 0 to 1, but is " + value
                                + ". Maybe divide percents by 100.");
            }
        }
    }
}
