package dev.supercargo.planner.forecasts;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.demand.SeriesKey;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Forecasts of demand. */
@Path("/api/v1/forecasts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forecasts")
@Blocking
@Transactional
public class ForecastResource {

    private final ForecastRepository forecasts;
    private final Caller caller;
    private final ForecastSettings settings;

    ForecastResource(ForecastRepository forecasts, Caller caller, ForecastSettings settings) {
        this.forecasts = forecasts;
        this.caller = caller;
        this.settings = settings;
    }

    /**
     * The forecasts.
     *
     * @param items totals first
     */
    public record Forecasts(List<ForecastView> items) {}

    @GET
    @Operation(
            summary = "The latest forecast of every series and total; without horizon 24 hours ahead",
            description = "With coherent=true the forecasts of the parts add up to those of the totals.")
    public Forecasts all(
            @QueryParam("team") String team,
            @QueryParam("acceleratorClass") String acceleratorClass,
            @QueryParam("horizon") @DefaultValue("24") int horizon,
            @QueryParam("coherent") @DefaultValue("false") boolean coherent) {
        int hours = requireHorizon(horizon);
        List<ForecastView> all = forecasts.all().stream()
                .map(forecast -> ForecastView.from(forecast, hours))
                .toList();
        return new Forecasts((coherent ? Agreement.of(all) : all)
                .stream()
                        .filter(forecast -> team == null || forecast.team().equals(team))
                        .filter(forecast -> acceleratorClass == null
                                || forecast.acceleratorClass().equals(acceleratorClass))
                        .filter(forecast -> isVisible(new SeriesKey(forecast.team(), forecast.acceleratorClass())))
                        .toList());
    }

    @GET
    @Path("/{team}/{acceleratorClass}")
    @Operation(summary = "The latest forecast of one series, where * stands for all; without horizon a week ahead")
    public ForecastView one(
            @PathParam("team") String team,
            @PathParam("acceleratorClass") String acceleratorClass,
            @QueryParam("horizon") @DefaultValue("168") int horizon) {
        SeriesKey key = new SeriesKey(team, acceleratorClass);
        if (key.isOfOneTeam()) {
            caller.requireTeam(team);
        }
        int hours = requireHorizon(horizon);
        return forecasts
                .latest(key)
                .map(forecast -> ForecastView.from(forecast, hours))
                .orElseGet(() -> ForecastView.unseen(key));
    }

    private boolean isVisible(SeriesKey key) {
        return !key.isOfOneTeam() || caller.maySee(key.team());
    }

    private int requireHorizon(int horizon) {
        if (horizon < 1 || horizon > settings.horizonHours()) {
            throw Problem.invalid(
                    "horizon", "horizon must lie in 1.." + settings.horizonHours() + " hours, but is " + horizon + ".");
        }
        return horizon;
    }
}
