package dev.supercargo.planner.demand;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An hour of a series. Their order is the one in which rows are written, so that two writers do not wait for each other. */
record SeriesHour(SeriesKey key, Instant hour) implements Comparable<SeriesHour> {

    private static final Comparator<SeriesHour> ORDER =
            Comparator.comparing(SeriesHour::key).thenComparing(SeriesHour::hour);

    @Override
    public int compareTo(SeriesHour other) {
        return ORDER.compare(this, other);
    }

    static String[] teams(List<SeriesHour> hours) {
        return hours.stream().map(each -> each.key().team()).toArray(String[]::new);
    }

    static String[] classes(List<SeriesHour> hours) {
        return hours.stream().map(each -> each.key().acceleratorClass()).toArray(String[]::new);
    }

    static Instant[] hours(List<SeriesHour> hours) {
        return hours.stream().map(SeriesHour::hour).toArray(Instant[]::new);
    }
}
