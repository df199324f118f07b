package dev.supercargo.planner.forecasts;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.SetAside;
import dev.supercargo.forecasting.pool.Score;
import dev.supercargo.planner.demand.SeriesKey;
import java.time.Instant;
import java.util.List;

/**
 * The latest forecast of a series, or what it lacks.
 *
 * @param status {@code forecast} or {@code not-enough-history}
 * @param team a team, or {@code *} for all
 * @param acceleratorClass canonical accelerator id, or {@code *} for all
 * @param version grows by one with every forecast; 0 before the first
 * @param generatedAt absent before the first look
 * @param hoursObserved hours of history there are
 * @param hoursNeeded hours of history from which a forecast is made
 * @param reason how the models were weighed, or what is missing
 * @param model the model that counts most; this and everything below is absent without a forecast
 * @param scores every model's back-test and weight, largest weight first
 * @param setAside models that need a longer history
 * @param origins past moments of the back-test
 * @param hoursTested hours ahead the models were judged on
 * @param caveats what the forecast cannot say, in words
 * @param calendar which days counted as something else than their weekday, or why none did
 * @param unit of the points
 * @param points hours ahead
 */
public record ForecastView(
        String status,
        String team,
        String acceleratorClass,
        long version,
        Instant generatedAt,
        int hoursObserved,
        int hoursNeeded,
        String reason,
        String model,
        List<Score> scores,
        List<SetAside> setAside,
        Integer origins,
        Integer hoursTested,
        List<String> caveats,
        CalendarUseView calendar,
        String unit,
        List<ForecastPoint> points) {

    private static final String UNIT = "accelerators in use, mean over each hour";

    /** @param horizonHours how many points to show */
    static ForecastView from(ForecastEntity entity, int horizonHours) {
        if (entity.model == null) {
            return notEnoughHistory(entity);
        }
        ForecastDetails details = read(entity.details);
        return new ForecastView(
                "forecast",
                entity.team,
                entity.acceleratorClass,
                entity.version,
                entity.generatedAt,
                entity.hoursObserved,
                entity.hoursNeeded,
                entity.reason,
                entity.model,
                details.scores(),
                details.setAside(),
                details.origins(),
                details.hoursTested(),
                details.caveats(),
                details.calendar(),
                UNIT,
                details.points().stream().limit(horizonHours).toList());
    }

    /** The same forecast with other caveats and points. */
    ForecastView with(List<String> otherCaveats, List<ForecastPoint> otherPoints) {
        return new ForecastView(
                status,
                team,
                acceleratorClass,
                version,
                generatedAt,
                hoursObserved,
                hoursNeeded,
                reason,
                model,
                scores,
                setAside,
                origins,
                hoursTested,
                otherCaveats,
                calendar,
                unit,
                otherPoints);
    }

    /** Of a series without any demand. */
    static ForecastView unseen(SeriesKey key) {
        ForecastEntity entity = new ForecastEntity();
        entity.team = key.team();
        entity.acceleratorClass = key.acceleratorClass();
        entity.hoursNeeded = Forecasting.OBSERVATIONS_MIN;
        entity.reason = "There is no demand of team " + key.team() + " for " + key.acceleratorClass()
                + " yet. Maybe run a job, or import history.";
        return notEnoughHistory(entity);
    }

    private static ForecastView notEnoughHistory(ForecastEntity entity) {
        return new ForecastView(
                "not-enough-history",
                entity.team,
                entity.acceleratorClass,
                entity.version,
                entity.generatedAt,
                entity.hoursObserved,
                entity.hoursNeeded,
                entity.reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ForecastDetails read(String details) {
        try {
            return ContractJson.mapper().readValue(details, ForecastDetails.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored forecast details cannot be read", e);
        }
    }
}
