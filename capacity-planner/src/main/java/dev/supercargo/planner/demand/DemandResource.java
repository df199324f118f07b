package dev.supercargo.planner.demand;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hourly demand. */
@Path("/api/v1/demand")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "demand")
@Blocking
public class DemandResource {

    private final ReadDemand readDemand;
    private final Caller caller;

    DemandResource(ReadDemand readDemand, Caller caller) {
        this.readDemand = readDemand;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Accelerator-hours of each hour; without team or acceleratorClass the total",
            description = "By basis=used (usual) when jobs ran, by basis=wanted since when they wanted to run.")
    public DemandView demand(
            @QueryParam("team") String team,
            @QueryParam("acceleratorClass") String acceleratorClass,
            @QueryParam("market") String market,
            @QueryParam("basis") String basis,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        SeriesKey key = SeriesKey.of(team, acceleratorClass);
        if (key.isOfOneTeam()) {
            caller.requireTeam(key.team());
        }
        Basis wanted = Basis.of(basis);
        if (wanted == Basis.WANTED && market != null) {
            throw Problem.invalid("market", "what was wanted has no market. Maybe leave market or basis out.");
        }
        return readDemand.read(
                key,
                market == null ? SeriesKey.ALL : market,
                wanted,
                Hours.fullHour("from", from),
                Hours.fullHour("to", to));
    }

    @GET
    @Path("/series")
    @Operation(summary = "The series there is demand for, totals included")
    public List<SeriesView> series() {
        return readDemand.series().stream()
                .filter(series -> series.team().equals(SeriesKey.ALL) || caller.maySee(series.team()))
                .toList();
    }
}
