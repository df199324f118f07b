package dev.supercargo.planner.forecasts;

import dev.supercargo.planner.calendars.Calendars;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.demand.DemandHistory;
import dev.supercargo.planner.demand.HourRange;
import dev.supercargo.planner.demand.SeriesExtent;
import dev.supercargo.planner.demand.SeriesKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Keeps forecasts up to date. What is out of date is read off the database, where each event and import leaves its mark
 * in its own transaction: a restart forgets nothing, and a burst of events leads to one forecast.
 */
@ApplicationScoped
class Reforecast {

    private static final Logger LOG = Logger.getLogger(Reforecast.class);

    private final DemandHistory history;
    private final PlatformClock clock;
    private final ForecastRepository forecasts;
    private final Calendars calendars;
    private final ForecastSeries forecastSeries;
    private final InstantSource wall;
    private final ForecastSettings settings;
    private final MeterRegistry metrics;
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean stopping;

    Reforecast(
            DemandHistory history,
            PlatformClock clock,
            ForecastRepository forecasts,
            Calendars calendars,
            ForecastSeries forecastSeries,
            InstantSource wall,
            ForecastSettings settings,
            MeterRegistry metrics) {
        this.history = history;
        this.clock = clock;
        this.forecasts = forecasts;
        this.calendars = calendars;
        this.forecastSeries = forecastSeries;
        this.wall = wall;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** The forecast in work may end; it holds a connection that is about to close. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        working.lock();
        working.unlock();
    }

    @Scheduled(every = "${planner.forecast.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        working.lock();
        try {
            forecastWhatIsDue();
        } finally {
            working.unlock();
        }
    }

    private void forecastWhatIsDue() {
        if (stopping) {
            return;
        }
        Instant completeUntil = clock.completeUntil();
        Instant dueBefore = wall.instant().minus(settings.intervalMin());
        Map<SeriesKey, ForecastEntity> latest =
                forecasts.all().stream().collect(Collectors.toMap(ForecastEntity::key, Function.identity()));
        Calendars.Known followed = calendars.all();
        List<SeriesExtent> due = history.extents().stream()
                .filter(extent -> isDue(
                        extent,
                        latest.get(extent.key()),
                        extent.history(completeUntil),
                        followed.of(extent.key()),
                        dueBefore))
                .sorted(Comparator.comparing(extent -> lastMade(latest.get(extent.key()))))
                .limit(settings.seriesMax())
                .toList();
        for (SeriesExtent extent : due) {
            if (stopping) {
                return;
            }
            forecast(extent, extent.history(completeUntil), followed.of(extent.key()));
        }
    }

    private static boolean isDue(
            SeriesExtent extent,
            ForecastEntity latest,
            Optional<HourRange> range,
            Optional<Calendars.Followed> calendar,
            Instant dueBefore) {
        return latest == null
                || Staleness.isStale(latest, extent, range, calendar) && !latest.generatedAt.isAfter(dueBefore);
    }

    private static Instant lastMade(ForecastEntity latest) {
        return latest == null ? Instant.MIN : latest.generatedAt;
    }

    private void forecast(SeriesExtent extent, Optional<HourRange> range, Optional<Calendars.Followed> calendar) {
        try {
            metrics.timer("supercargo.forecast.duration")
                    .record(() -> forecastSeries.forecast(extent, range, calendar));
        } catch (RuntimeException e) {
            // One series must not keep the others from their forecasts; it stays out of date and is tried again.
            metrics.counter("supercargo.forecast.failures").increment();
            LOG.errorf(e, "forecast of %s failed", extent.key());
        }
    }
}
