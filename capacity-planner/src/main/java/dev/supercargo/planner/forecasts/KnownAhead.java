package dev.supercargo.planner.forecasts;

import dev.supercargo.forecasting.Forecast;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.jobs.OpenJobs;
import dev.supercargo.planner.projects.Pipeline;
import dev.supercargo.planning.demand.Project;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Brings into a forecast what is known of the hours ahead beside history: the jobs of now, and planned projects. */
@ApplicationScoped
class KnownAhead {

    /** After a week, the models have seen what began. */
    private static final int DAYS_TO_LEARN = 7;

    private final OpenJobs openJobs;
    private final Pipeline pipeline;

    KnownAhead(OpenJobs openJobs, Pipeline pipeline) {
        this.openJobs = openJobs;
        this.pipeline = pipeline;
    }

    ForecastDetails of(SeriesKey key, Forecast forecast) {
        return ForecastDetails.of(forecast)
                .atLeast(openJobs.placed(key, forecast.point().start()))
                .with(projects(key, forecast));
    }

    private List<Project> projects(SeriesKey key, Forecast forecast) {
        LocalDate end = day(forecast.point().end());
        return pipeline.ahead(key, day(forecast.point().start()), DAYS_TO_LEARN).stream()
                .filter(project -> !project.from().isAfter(end))
                .toList();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
