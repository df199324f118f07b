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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
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
    private final Alternatives alternatives;
    private final Caller caller;

    DecisionResource(Jobs jobs, Decisions decisions, Alternatives alternatives, Caller caller) {
        this.jobs = jobs;
        this.decisions = decisions;
        this.alternatives = alternatives;
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

    @GET
    @Path("{decisionId}/alternatives")
    @Transactional
    @Operation(
            summary = "What each policy would have done with the same job at the same moment",
            description = "The stored question is asked again; nothing is decided anew.")
    public AlternativeList alternatives(
            @PathParam("id") String id,
            @PathParam("decisionId") String decisionId,
            @QueryParam("policy") String policy) {
        DecisionView decision = ofJob(id).items().stream()
                .filter(some -> some.decisionId().equals(decisionId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("decision", decisionId + " of job " + id));
        return new AlternativeList(alternatives.to(decision, Optional.ofNullable(policy)));
    }

    /** One for each policy. */
    public record AlternativeList(List<AlternativeView> items) {}

    /** Decisions, newest first. */
    public record DecisionList(List<DecisionView> items) {}
}
