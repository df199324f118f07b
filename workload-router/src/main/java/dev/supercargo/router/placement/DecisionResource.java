package dev.supercargo.router.placement;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.placement.Decisions.DecisionView;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions over HTTP. */
@Path("/api/v1/jobs/{id}/decisions")
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DecisionResource {

    private final Jobs jobs;
    private final Decisions decisions;
    private final Caller caller;

    DecisionResource(Jobs jobs, Decisions decisions, Caller caller) {
        this.jobs = jobs;
        this.decisions = decisions;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "Every decision about a job, newest first, with all candidates and why each won or lost")
    public DecisionList ofJob(@PathParam("id") String id) {
        Job job = jobs.findByIdOptional(id)
                .filter(found -> caller.maySee(found.team()))
                .orElseThrow(() -> Problem.notFound("job", id));
        return new DecisionList(decisions.ofJob(job.id()));
    }

    /** Decisions, newest first. */
    public record DecisionList(List<DecisionView> items) {}
}
