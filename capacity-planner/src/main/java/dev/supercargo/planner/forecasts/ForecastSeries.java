package dev.supercargo.planner.forecasts;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.capacity.ForecastPublished;
import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.NotDemand;
import dev.supercargo.forecasting.NotEnoughHistory;
import dev.supercargo.forecasting.calendar.WorkCalendar;
import dev.supercargo.forecasting.pool.Score;
import dev.supercargo.planner.calendars.Calendars;
import dev.supercargo.planner.demand.DemandHistory;
import dev.supercargo.planner.demand.HourRange;
import dev.supercargo.planner.demand.SeriesExtent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/** Forecasts one series, stores the result and publishes it, all in one transaction. */
@ApplicationScoped
class ForecastSeries {

    private final DemandHistory history;
    private final KnownAhead knownAhead;
    private final ForecastRepository forecasts;
    private final Outbox outbox;
    private final InstantSource wall;
    private final ForecastSettings settings;
    private final Forecasting forecasting = Forecasting.hourly();

    ForecastSeries(
            DemandHistory history,
            KnownAhead knownAhead,
            ForecastRepository forecasts,
            Outbox outbox,
            InstantSource wall,
            ForecastSettings settings) {
        this.history = history;
        this.knownAhead = knownAhead;
        this.forecasts = forecasts;
        this.outbox = outbox;
        this.wall = wall;
        this.settings = settings;
    }

    /**
     * @param range the series' history, empty before any demand
     * @param calendar the one it follows, if any
     */
    @Transactional
    void forecast(SeriesExtent extent, Optional<HourRange> range, Optional<Calendars.Followed> calendar) {
        ForecastEntity latest = forecasts.locked(extent.key());
        Instant historyEnd = range.map(HourRange::until).orElse(null);
        if (latest.version > 0 && !Staleness.isStale(latest, extent, range, calendar)) {
            return;
        }
        latest.version++;
        latest.generatedAt = wall.instant();
        latest.demandRevision = extent.revision();
        latest.historyEnd = historyEnd;
        latest.calendarChangedAt = calendar.map(Calendars.Followed::changedAt).orElse(null);
        WorkCalendar heeded = calendar.map(Calendars.Followed::calendar).orElse(WorkCalendar.NONE);
        switch (forecasting.forecast(
                history.wantedSeries(extent.key(), range.map(known -> known.recent(settings.historyHours()))),
                settings.horizonHours(),
                heeded)) {
            case Forecast forecast -> keep(latest, forecast, knownAhead.of(extent.key(), forecast));
            case NotEnoughHistory notEnough -> keep(latest, notEnough);
            case NotDemand negative -> throw new IllegalStateException(extent.key() + ": " + negative.reason());
        }
    }

    private void keep(ForecastEntity latest, NotEnoughHistory notEnough) {
        latest.hoursObserved = notEnough.observed();
        latest.hoursNeeded = notEnough.needed();
        latest.reason = notEnough.reason();
        latest.model = null;
        latest.details = null;
    }

    private void keep(ForecastEntity latest, Forecast forecast, ForecastDetails details) {
        latest.hoursObserved = forecast.explanation().observations();
        latest.hoursNeeded = Forecasting.OBSERVATIONS_MIN;
        latest.reason = forecast.explanation().reason();
        latest.model = forecast.explanation().model();
        latest.details = write(details);
        outbox.append(new ForecastPublished(
                "forecast/" + latest.team + "/" + latest.acceleratorClass,
                latest.version,
                latest.team,
                latest.acceleratorClass,
                latest.generatedAt,
                latest.model,
                details.scores().stream().collect(Collectors.toMap(Score::model, Score::mase)),
                details.scores().stream().collect(Collectors.toMap(Score::model, Score::weight)),
                details.points().stream().map(ForecastPoint::published).toList()));
    }

    private static String write(ForecastDetails details) {
        try {
            return ContractJson.mapper().writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("forecast details do not serialise", e);
        }
    }
}
