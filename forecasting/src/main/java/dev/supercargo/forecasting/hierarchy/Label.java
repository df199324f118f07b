package dev.supercargo.forecasting.hierarchy;

/**
 * Names a series.
 *
 * @param team a team, or {@code *} for the sum over all
 * @param acceleratorClass an accelerator class, or {@code *} for the sum over all
 */
public record Label(String team, String acceleratorClass) {

    private static final String ALL = "*";

    boolean isSum() {
        return team.equals(ALL) || acceleratorClass.equals(ALL);
    }

    boolean covers(Label part) {
        return (team.equals(ALL) || team.equals(part.team))
                && (acceleratorClass.equals(ALL) || acceleratorClass.equals(part.acceleratorClass));
    }
}
