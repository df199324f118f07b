package dev.supercargo.planner.forecasts;

import dev.supercargo.planner.demand.SeriesKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** The latest forecast of a series, or why there is none; never leaves the package. */
@Entity
@Table(name = "forecast")
@IdClass(ForecastEntity.Key.class)
class ForecastEntity {

    /** The key as JPA wants it. */
    record Key(String team, String acceleratorClass) implements Serializable {}

    @Id
    String team;

    @Id
    @Column(name = "accelerator_class")
    String acceleratorClass;

    long version;

    @Column(name = "generated_at")
    Instant generatedAt;

    @Column(name = "demand_revision")
    long demandRevision;

    @Column(name = "history_end")
    Instant historyEnd;

    /** Of the calendar that it heeds; null without one. */
    @Column(name = "calendar_changed_at")
    Instant calendarChangedAt;

    @Column(name = "hours_observed")
    int hoursObserved;

    @Column(name = "hours_needed")
    int hoursNeeded;

    String reason;

    /** Null while there is not enough history. */
    String model;

    /** {@link ForecastDetails} as JSON; null while there is not enough history. */
    String details;

    SeriesKey key() {
        return new SeriesKey(team, acceleratorClass);
    }
}
