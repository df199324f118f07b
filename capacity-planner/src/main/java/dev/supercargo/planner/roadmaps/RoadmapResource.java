package dev.supercargo.planner.roadmaps;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.caller.Reading;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.standing.Draft;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roadmaps over HTTP. */
@Path("/api/v1/roadmaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "roadmaps")
@Blocking
public class RoadmapResource {

    private final CompleteQuestion completeQuestion;
    private final MakeRoadmap makeRoadmap;
    private final RoadmapBook book;
    private final IdempotencyKeys keys;
    private final Caller caller;

    RoadmapResource(
            CompleteQuestion completeQuestion,
            MakeRoadmap makeRoadmap,
            RoadmapBook book,
            IdempotencyKeys keys,
            Caller caller) {
        this.completeQuestion = completeQuestion;
        this.makeRoadmap = makeRoadmap;
        this.book = book;
        this.keys = keys;
        this.caller = caller;
    }

    /** @param same whether the stored inputs still give the stored answer, to the last digit */
    public record ReplayView(boolean same) {}

    @POST
    @Consumes({"application/yaml", "application/x-yaml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Make a roadmap: what to buy, reserve, rent and retire month by month",
            description =
                    "The body is a roadmap question (YAML or JSON), see docs/planning.md; it may be empty. Demand comes from"
                            + " history. What the question leaves out of owned, reserved, buy, reserve and burst is what the"
                            + " platform knows, as sources tells. Budgets that cannot be kept are an answer (affordable:"
                            + " false), not a refusal.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RoadmapView.class)))
    public Response make(@HeaderParam("Idempotency-Key") String idempotencyKey, String question) {
        Draft draft = Draft.of(question, RoadmapReader.KIND);
        SeriesKey key = completeQuestion.key(draft, caller);
        requireMayPlan(key);
        return keys.once(idempotencyKey, "POST roadmaps\n" + question, () -> {
                    MakeRoadmap.Made made = makeRoadmap.make(completeQuestion.complete(draft, key), caller.user());
                    return IdempotencyKeys.Answer.created("/api/v1/roadmaps/" + made.id(), made.answer());
                })
                .response();
    }

    @GET
    @Operation(summary = "Roadmaps, the newest first")
    public Page<RoadmapLine> all(
            @QueryParam("team") String team,
            @QueryParam("acceleratorClass") String acceleratorClass,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Cursor.limit(limit);
        long before = Cursor.decode(cursor).map(RoadmapResource::number).orElse(Long.MAX_VALUE);
        return Page.of(
                book.newestFirst(
                        before,
                        SeriesKey.of(team, acceleratorClass),
                        caller.isAdmin() ? Optional.empty() : Optional.of(caller.teams()),
                        size + 1),
                size,
                line -> Long.toString(line.number()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One roadmap")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoadmapView.class)))
    public String one(@PathParam("id") String id) {
        return entry(id).answer();
    }

    @GET
    @Path("{id}/question")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The whole question of a roadmap, with what the platform put in, to be changed and asked again")
    public String question(@PathParam("id") String id) {
        return entry(id).question();
    }

    @POST
    @Path("{id}/replays")
    @Reading
    @Operation(summary = "Compute a roadmap again from its stored inputs and compare")
    public ReplayView replay(@PathParam("id") String id) {
        RoadmapBook.Entry entry = entry(id);
        return new ReplayView(makeRoadmap.again(id, entry).equals(entry.answer()));
    }

    private RoadmapBook.Entry entry(String id) {
        return book.byId(id)
                .filter(entry ->
                        !entry.key().isOfOneTeam() || caller.maySee(entry.key().team()))
                .orElseThrow(() -> Problem.notFound("roadmap", id));
    }

    /** A plan for everybody is the platform engineers'. */
    private void requireMayPlan(SeriesKey key) {
        if (key.isOfOneTeam()) {
            caller.requireTeam(key.team());
        } else {
            caller.requireAdmin();
        }
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "cursor is not one that this list gave. Maybe start without one.");
        }
    }
}
