package dev.supercargo.planner.demand;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.planner.json.ApiJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Brings in demand history from before Supercargo, so that a newcomer's first forecast has something to stand on. */
@Path("/api/v1/demand/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "demand")
@Blocking
public class DemandImportResource {

    /** About ten years of hourly rows. */
    private static final int BYTES_MAX = 4 * 1024 * 1024;

    private static final Pattern TEAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern ACCELERATOR = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");

    private final ImportedDemand imported;
    private final IdempotencyKeys keys;
    private final Caller caller;
    private final ApiJson json;

    DemandImportResource(ImportedDemand imported, IdempotencyKeys keys, Caller caller, ApiJson json) {
        this.imported = imported;
        this.keys = keys;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Consumes({"text/csv", MediaType.TEXT_PLAIN})
    @Operation(
            summary = "Import hourly demand history as CSV with the columns timestamp,gpus",
            description = "Hours in a row, without gaps. Hours imported before are replaced. On any bad row nothing is"
                    + " stored, and every bad row is named by its line.")
    public Response importHistory(
            @QueryParam("team") String team,
            @QueryParam("accelerator") String accelerator,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            byte[] csv) {
        require("team", team, TEAM, "a name of letters, digits, dots, dashes and underscores");
        require("accelerator", accelerator, ACCELERATOR, "a canonical id such as nvidia-h100-sxm-80gb");
        caller.requireTeam(team);
        if (csv.length > BYTES_MAX) {
            throw new Problem(
                    ProblemType.TOO_LARGE,
                    "An import may have " + BYTES_MAX + " bytes, but this one has " + csv.length
                            + ". Maybe split it by year.");
        }
        String text = new String(csv, StandardCharsets.UTF_8);
        SeriesKey key = new SeriesKey(team, accelerator);
        return keys.once(
                        idempotencyKey,
                        "POST demand/imports " + team + " " + accelerator + "\n" + text,
                        () -> store(key, text))
                .response();
    }

    private IdempotencyKeys.Answer store(SeriesKey key, String text) {
        List<DemandPoint> points = DemandCsv.parse(text);
        imported.replace(key, points);
        DemandImportView view = new DemandImportView(
                key.team(),
                key.acceleratorClass(),
                points.size(),
                points.getFirst().hour(),
                points.getLast().hour().plus(Duration.ofHours(1)));
        return IdempotencyKeys.Answer.created(
                "/api/v1/demand?team=" + key.team() + "&acceleratorClass=" + key.acceleratorClass(), json.write(view));
    }

    private static void require(String name, String value, Pattern pattern, String shape) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw Problem.invalid(
                    name, name + " must be " + shape + ", but is " + (value == null ? "absent" : value) + ".");
        }
    }
}
