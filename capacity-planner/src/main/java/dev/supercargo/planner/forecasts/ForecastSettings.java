package dev.supercargo.planner.forecasts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How demand is forecast. */
@ConfigMapping(prefix = "planner.forecast")
public interface ForecastSettings {

    /** How often to look for series whose forecast is out of date; the look is one query. */
    @WithDefault("2s")
    String poll();

    /** Least time between two forecasts of a series, however fast its demand changes. */
    @WithDefault("60s")
    Duration intervalMin();

    /** Hours ahead. */
    @WithDefault("168")
    @Min(1)
    @Max(2016)
    int horizonHours();

    /** Newest hours of history that count: twelve weeks. */
    @WithDefault("2016")
    @Min(24)
    int historyHours();

    /** Most series forecast in one go, so that a burst leaves room for others. */
    @WithDefault("50")
    @Min(1)
    int seriesMax();
}
