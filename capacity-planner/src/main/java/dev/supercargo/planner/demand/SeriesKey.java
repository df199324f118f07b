package dev.supercargo.planner.demand;

import java.util.Comparator;

/**
 * Names a series of demand.
 *
 * @param team a team, or {@code *} for all
 * @param acceleratorClass canonical accelerator id, or {@code *} for all
 */
public record SeriesKey(String team, String acceleratorClass) implements Comparable<SeriesKey> {

    /** Stands for all teams or all accelerator classes. */
    public static final String ALL = "*";

    private static final Comparator<SeriesKey> ORDER =
            Comparator.comparing(SeriesKey::team).thenComparing(SeriesKey::acceleratorClass);

    /** A key where an absent part means all. */
    public static SeriesKey of(String team, String acceleratorClass) {
        return new SeriesKey(team == null ? ALL : team, acceleratorClass == null ? ALL : acceleratorClass);
    }

    /** By team, then by accelerator class. */
    @Override
    public int compareTo(SeriesKey other) {
        return ORDER.compare(this, other);
    }

    public boolean isOfOneTeam() {
        return !team.equals(ALL);
    }
}
