package dev.supercargo.planner.jobs;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts by job. */
@Path("/api/v1/usage/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "usage")
@Blocking
@Transactional
public class JobAccountResource {

    private final JobRepository jobs;
    private final Caller caller;

    JobAccountResource(JobRepository jobs, Caller caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What each job used, beside what the router says it cost; both must agree once it ended")
    public Page<JobAccount> accounts(
            @QueryParam("team") String team,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (team != null) {
            caller.requireTeam(team);
        }
        int size = Cursor.limit(limit);
        return Page.of(
                jobs.accounts(
                        Optional.ofNullable(team),
                        caller.isAdmin() ? Optional.empty() : Optional.of(caller.teams()),
                        Cursor.decode(cursor),
                        size + 1),
                size,
                JobAccount::jobId);
    }
}
