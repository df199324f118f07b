package dev.supercargo.planner.scenarios;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Kept scenarios over HTTP. Answers are computed from the document each time, and are the same each time. */
@Path("/api/v1/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scenarios")
@Blocking
public class ScenarioResource {

    private static final int COMPARED_MAX = 6;

    private final WhatIfReader reader;
    private final KeepScenario keepScenario;
    private final ScenarioRepository scenarios;
    private final Caller caller;

    ScenarioResource(WhatIfReader reader, KeepScenario keepScenario, ScenarioRepository scenarios, Caller caller) {
        this.reader = reader;
        this.keepScenario = keepScenario;
        this.scenarios = scenarios;
        this.caller = caller;
    }

    @POST
    @Consumes({"application/yaml", "application/x-yaml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Keep a what-if question as a scenario of a team",
            description = "The body is a what-if question (YAML or JSON) with a team, see docs/costs.md. With an"
                    + " Idempotency-Key a retry answers the same scenario.")
    public Response keep(@HeaderParam("Idempotency-Key") String idempotencyKey, String document) {
        WhatIfQuestion question = reader.read(document);
        if (question.team().isEmpty()) {
            throw Problem.invalid("team", "team: whose scenario is it? Maybe add 'team: NAME'.");
        }
        caller.requireTeam(question.team());
        return keepScenario.keep(idempotencyKey, question, document, caller).response();
    }

    @GET
    @Transactional
    @Operation(summary = "List scenarios, the newest first")
    public Page<ScenarioView> list(
            @QueryParam("team") String team,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        if (team != null) {
            caller.requireTeam(team);
        }
        int size = Cursor.limit(limit);
        Page<ScenarioEntity> page = Page.of(
                scenarios.newestFirst(caller, team, cursor, size + 1), size, entity -> Long.toString(entity.position));
        return new Page<>(page.items().stream().map(ScenarioView::brief).toList(), page.nextCursor());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One scenario with its document and its answer")
    public ScenarioView get(@PathParam("id") String id) {
        ScenarioEntity entity = visible(id);
        return ScenarioView.whole(
                entity,
                WhatIfView.from(entity.name, reader.read(entity.document).answer()));
    }

    @GET
    @Path("comparison")
    @Transactional
    @Operation(summary = "Scenarios side by side: ?id=…&id=…")
    public ComparisonView compare(@QueryParam("id") List<String> ids) {
        if (ids.isEmpty() || ids.size() > COMPARED_MAX) {
            throw Problem.invalid(
                    "id", "1 to " + COMPARED_MAX + " scenarios can be compared, but " + ids.size() + " are named.");
        }
        return new ComparisonView(ids.stream()
                .map(this::visible)
                .map(entity -> ComparisonView.ColumnView.from(
                        entity.scenarioId,
                        entity.name,
                        reader.read(entity.document).answer()))
                .toList());
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Delete a scenario")
    public Response delete(@PathParam("id") String id) {
        scenarios.delete(visible(id));
        return Response.noContent().build();
    }

    /** What the caller may not see is not there. */
    private ScenarioEntity visible(String id) {
        return scenarios
                .byScenarioId(id)
                .filter(entity -> caller.maySee(entity.team))
                .orElseThrow(() -> Problem.notFound("scenario", id));
    }
}
