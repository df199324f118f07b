package dev.supercargo.planner.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that is made again and again.
 *
 * @param kind {@code cost}, {@code capacity} or {@code efficiency}
 * @param format {@code json}, {@code csv}, {@code focus} or {@code pdf}
 * @param cadence {@code daily}, {@code weekly} or {@code monthly}
 * @param team absent for all
 * @param nextAt when the next one is made, platform time
 */
public record ScheduleView(
        String id,
        String kind,
        String format,
        String cadence,
        @Nullable String team,
        String createdBy,
        Instant createdAt,
        Instant nextAt) {

    static ScheduleView from(ScheduleEntity schedule) {
        return new ScheduleView(
                schedule.scheduleId,
                schedule.kind.word(),
                schedule.format.word(),
                schedule.cadence.word(),
                schedule.team,
                schedule.createdBy,
                schedule.createdAt,
                schedule.nextAt);
    }
}
