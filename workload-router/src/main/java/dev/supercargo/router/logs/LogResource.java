package dev.supercargo.router.cluster;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Logs of jobs over HTTP. */
@Path("/api/v1/jobs/{id}/logs")
@Tag(name = "Jobs")
@Blocking
public class LogResource {

    private final ClusterGateway gateway;
    private final Jobs jobs;
    private final Caller caller;

    LogResource(ClusterGateway gateway, Jobs jobs, Caller caller) {
        this.gateway = gateway;
        this.jobs = jobs;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The log of the job's current attempt; empty before it has a place")
    public String read(@PathParam("id") String id) {
        Job job = jobs.findByIdOptional(id)
                .filter(found -> caller.maySee(found.team()))
                .orElseThrow(() -> Problem.notFound("job", id));
        if (job.place().isEmpty()) {
            return "";
        }
        try {
            return gateway.log(job.place().get().cluster(), job.kubernetesJob().orElseThrow());
        } catch (ClusterUnavailable | KubernetesClientException e) {
            throw new Problem(
                    ProblemType.UNAVAILABLE,
                    "The log cannot be read from cluster " + job.place().get().cluster()
                            + " now. Maybe the pod has not started yet, or is gone.");
        }
    }
}
