package dev.supercargo.planner.projects;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Planned projects over HTTP. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
@Blocking
public class ProjectResource {

    private final KeepProject keepProject;
    private final ProjectRepository projects;
    private final Caller caller;

    ProjectResource(KeepProject keepProject, ProjectRepository projects, Caller caller) {
        this.keepProject = keepProject;
        this.projects = projects;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Plan a project: accelerators from a day until another, with a probability",
            description =
                    "Forecasts and roadmaps of its team, of its accelerator and of everybody add it to what history"
                            + " foretells. With an Idempotency-Key a retry answers the same project.")
    public Response plan(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Nullable NewProject project) {
        NewProject wanted = project == null ? new NewProject(null, null, null, null, null, null, null, null) : project;
        ProjectEntity entity = wanted.entity();
        caller.requireTeam(entity.team);
        return keepProject.keep(idempotencyKey, wanted, entity, caller.user()).response();
    }

    @GET
    @Transactional
    @Operation(summary = "Planned projects, the newest first")
    public Page<ProjectView> list(
            @QueryParam("team") @Nullable String team,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        int size = Cursor.limit(limit);
        long before = Cursor.decode(cursor).map(ProjectResource::position).orElse(Long.MAX_VALUE);
        return Page.of(
                projects.newestFirst(shown(team), before, size + 1).stream()
                        .map(ProjectView::from)
                        .toList(),
                size,
                view -> Long.toString(view.position()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One project")
    public ProjectView get(@PathParam("id") String id) {
        return ProjectView.from(visible(id));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Plan it no more")
    public Response delete(@PathParam("id") String id) {
        keepProject.letGo(visible(id));
        return Response.noContent().build();
    }

    private Optional<Set<String>> shown(@Nullable String team) {
        if (team != null) {
            caller.requireTeam(team);
            return Optional.of(Set.of(team));
        }
        return caller.isAdmin() ? Optional.empty() : Optional.of(caller.teams());
    }

    /** What the caller may not see is not there. */
    private ProjectEntity visible(String id) {
        return projects.byProjectId(id)
                .filter(entity -> caller.maySee(entity.team))
                .orElseThrow(() -> Problem.notFound("project", id));
    }

    private static long position(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "cursor is not one that this list gave. Maybe start without one.");
        }
    }
}
