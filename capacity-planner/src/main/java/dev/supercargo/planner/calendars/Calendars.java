package dev.supercargo.planner.calendars;

import dev.supercargo.forecasting.calendar.WorkCalendar;
import dev.supercargo.planner.demand.SeriesKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which calendar a series follows. */
@ApplicationScoped
public class Calendars {

    private final WorkCalendarRepository calendars;
    private final WorkCalendarReader reader;

    Calendars(WorkCalendarRepository calendars, WorkCalendarReader reader) {
        this.calendars = calendars;
        this.reader = reader;
    }

    /**
     * A calendar that somebody set.
     *
     * @param changedAt tells it from the one before
     */
    public record Followed(WorkCalendar calendar, Instant changedAt) {}

    /**
     * All calendars as they stood at one moment.
     *
     * @param byTeam a team, or {@link SeriesKey#ALL} for all others
     */
    public record Known(Map<String, Followed> byTeam) {

        /** A team's own calendar, or everybody's. */
        public Optional<Followed> of(SeriesKey series) {
            return Optional.ofNullable(byTeam.getOrDefault(series.team(), byTeam.get(SeriesKey.ALL)));
        }
    }

    public Known all() {
        return new Known(calendars.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entity -> entity.team,
                        entity -> new Followed(reader.read(entity.document), entity.changedAt))));
    }
}
