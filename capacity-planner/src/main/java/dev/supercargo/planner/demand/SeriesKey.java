package dev.supercargo.planner.demand;

/**
 * Names a series of demand.
 *
 * @param team a team, or {@code *} for all
 * @param acceleratorClass canonical accelerator id, or {@code *} for all
 */
public record SeriesKey(String team, String acceleratorClass) {

    /** Stands for all teams or all accelerator classes. */
    public static final String ALL = "*";

    /** A key where an absent part means all. */
    public static SeriesKey of(String team, String acceleratorClass) {
        return new SeriesKey(team == null ? ALL : team, acceleratorClass == null ? ALL : acceleratorClass);
    }

    public boolean isOfOneTeam() {
        return !team.equals(ALL);
    }
}
