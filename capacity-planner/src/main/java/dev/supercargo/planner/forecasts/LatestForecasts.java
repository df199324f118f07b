package dev.supercargo.planner.forecasts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The latest forecast of every series, for reports. */
@ApplicationScoped
public class LatestForecasts {

    private final ForecastRepository forecasts;

    LatestForecasts(ForecastRepository forecasts) {
        this.forecasts = forecasts;
    }

    /** @param hours ahead */
    @Transactional
    public List<ForecastView> all(int hours) {
        return forecasts.all().stream()
                .map(forecast -> ForecastView.from(forecast, hours))
                .toList();
    }
}
