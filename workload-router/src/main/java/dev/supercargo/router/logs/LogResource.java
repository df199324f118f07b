package dev.supercargo.router.logs;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.cluster.PlatformClock;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Logs of jobs over HTTP. */
@Path("/api/v1/jobs/{id}/logs")
@Tag(name = "Jobs")
@Blocking
public class LogResource {

    private final JobLogs logs;
    private final Followers followers;
    private final Caller caller;
    private final InstantSource clock;

    LogResource(JobLogs logs, Followers followers, Caller caller, PlatformClock clock) {
        this.logs = logs;
        this.followers = followers;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The log of a job",
            description = "Without follow: what its present or last attempt has written so far, at most 1 MiB of each"
                    + " node; empty before it has a place. With follow: the same, then every line as it comes, over all"
                    + " attempts to the end of the job. Lines of the form '==> … <==' tell what happens to the job;"
                    + " with several nodes each line says of which it is.")
    public Response read(
            @PathParam("id") String id,
            @Parameter(description = "Whether to go on until the job ends.")
                    @QueryParam("follow")
                    @DefaultValue("false")
                    boolean follow,
            @Parameter(description = "At most so many of the last lines of each node, 0 to 10000.")
                    @QueryParam("tail")
                    @DefaultValue("2000")
                    int tail,
            @Parameter(description = "Only lines since an instant, or a duration before now such as PT10M.")
                    @QueryParam("since")
                    String since,
            @Parameter(description = "Only this node, counted from 0.") @QueryParam("node") Integer node,
            @Context RoutingContext exchange) {
        Target target = logs.target(id)
                .filter(found -> caller.maySee(found.job().team()))
                .orElseThrow(() -> Problem.notFound("job", id));
        Question question = Question.of(node, tail, since, clock.instant());
        if (!follow) {
            return Response.ok(logs.read(target, question)).build();
        }
        Followers.Seat seat = followers.take(caller.user());
        // Also if nothing is ever written, as for HEAD.
        exchange.addEndHandler(done -> seat.close());
        StreamingOutput stream = output -> {
            try (seat) {
                logs.follow(id, question, new StreamedLines(output, exchange.response()));
            } catch (InterruptedException e) {
                // The router stops.
                Thread.currentThread().interrupt();
            }
        };
        return Response.ok(stream).build();
    }
}
