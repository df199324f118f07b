package dev.supercargo.router.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.caller.Reading;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.market.MarketView;
import dev.supercargo.router.taskfile.DeploymentFileParser;
import dev.supercargo.router.taskfile.EdgeQuestion;
import dev.supercargo.router.taskfile.Grants;
import dev.supercargo.router.taskfile.Question;
import dev.supercargo.router.taskfile.TaskFileParser;
import dev.supercargo.router.taskfile.WhatIf;
import dev.supercargo.router.taskfile.WhatIfParser;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What-if predictions over HTTP. They change nothing, so whoever may read may ask. */
@Path("/api/v1/predictions")
@Tag(
        name = "Predictions",
        description = "How long a training would take elsewhere, whether it fits, what it would cost")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PredictionResource {

    private static final String YAML = "application/yaml";

    private final Predict predict;
    private final MarketView market;
    private final Caller caller;
    private final PlatformClock clock;

    PredictionResource(Predict predict, MarketView market, Caller caller, PlatformClock clock) {
        this.predict = predict;
        this.market = market;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Some predictions.
     *
     * @param nextCursor hand it back with the same question to get the next ones; absent on the last page
     */
    @Schema(name = "Predictions")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Predictions(List<PredictionView> items, String nextCursor) {}

    @POST
    @Reading
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "predict",
            summary = "Predict training or inference on accelerators",
            description =
                    "One answer for each accelerator that a target names, in the order of the question; refusals are"
                            + " answers, too. model is a profile's id or an object with the fields of a model; work and setup have"
                            + " the keys of routing in the task file. Without targets all accelerators are predicted. With kind"
                            + " inference, serving says how the model is asked: precision, weights (as_computed, int8, int4),"
                            + " batch, prompt and written (tokens), tensor.")
    @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = """
                                    {"model": "llama-2-7b", "work": {"tokens": "2B"},
                                     "setup": {"precision": "bf16", "fine_tuning": "lora",
                                               "batch": {"global": 64, "per_accelerator": 1}},
                                     "targets": [{"accelerator": "H100", "perNode": 8, "nodes": 2}, "A100:8"]}"""))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Predictions.class)))
    @APIResponse(responseCode = "400", description = "Every wrong field with what it should be")
    @APIResponse(
            responseCode = "422",
            description = "Model or setup contradict themselves, such as more stages than layers")
    public Predictions predict(
            @QueryParam("limit") @DefaultValue("200") @Parameter(description = "Items of a page, 1..500") int limit,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") String cursor,
            String question) {
        return page(new WhatIfParser(market).parse(question), limit, cursor);
    }

    @POST
    @Reading
    @Consumes({YAML, "application/x-yaml", MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "predictTaskFile",
            summary = "Predict a task file on the accelerators it accepts",
            description =
                    "Nothing is submitted. What the file says of places, prices and deadlines does not count. A file"
                            + " with routing.serving is answered for every board at the edge, the one that draws the least power"
                            + " for the wanted frames a second first.")
    public Predictions predictTaskFile(
            @QueryParam("limit") @DefaultValue("200") int limit, @QueryParam("cursor") String cursor, String taskFile) {
        return page(question(taskFile), limit, cursor);
    }

    private Question question(String taskFile) {
        return DeploymentFileParser.describesDeployment(taskFile)
                ? EdgeQuestion.of(new DeploymentFileParser(market, Grants.everything()).parse(taskFile, caller.user()))
                : WhatIf.of(
                        new TaskFileParser(market, Grants.everything()).parse(taskFile, caller.user(), clock.now()));
    }

    private Predictions page(Question question, int limit, String cursor) {
        if (market.accelerators().isEmpty()) {
            throw new Problem(
                    ProblemType.UNAVAILABLE, "The catalog has not been read yet. Maybe try again in some seconds.");
        }
        List<Devices> all = predict.devices(question);
        int from = from(cursor, all.size());
        int size = Cursor.limit(limit);
        // One more than the page, so that the page knows whether there is another.
        List<Integer> places = IntStream.range(from, Math.min(all.size(), from + size + 1))
                .boxed()
                .toList();
        Page<Integer> page = Page.of(places, size, place -> Integer.toString(place + 1));
        List<Devices> asked = page.items().stream().map(all::get).toList();
        return new Predictions(predict.answer(question, asked, Instant.now()), page.nextCursor());
    }

    private static int from(String cursor, int size) {
        String place = Cursor.decode(cursor).orElse("0");
        if (!place.matches("[0-9]{1,6}") || Integer.parseInt(place) > size) {
            throw Problem.invalid("cursor", "cursor is not one of this question. Maybe start without one.");
        }
        return Integer.parseInt(place);
    }
}
