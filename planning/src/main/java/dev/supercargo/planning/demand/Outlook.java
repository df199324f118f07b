package dev.supercargo.planning.demand;

import dev.supercargo.planning.calendar.Horizon;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Demand in the months of a plan.
 *
 * @param curves one for each month of the horizon
 */
public record Outlook(Horizon horizon, List<LoadCurve> curves) {

    public Outlook {
        curves = List.copyOf(curves);
        if (curves.size() != horizon.length().count()) {
            throw new IllegalArgumentException(
                    "an outlook of " + horizon.length() + " has as many curves, but has " + curves.size());
        }
    }

    /** So many times the demand, in every hour. */
    public Outlook times(double factor) {
        return new Outlook(
                horizon, curves.stream().map(curve -> curve.times(factor)).toList());
    }

    /**
     * Grows on top of what the curves say.
     *
     * @param yearly 0.5 for half as much again after a year; above −1
     */
    public Outlook growing(double yearly) {
        return new Outlook(
                horizon,
                IntStream.range(0, curves.size())
                        .mapToObj(month -> curves.get(month).times(Math.pow(1 + yearly, (month + 1) / 12.0)))
                        .toList());
    }

    /** With a project that history does not know of. */
    public Outlook with(Project project) {
        return new Outlook(
                horizon,
                IntStream.range(0, curves.size())
                        .mapToObj(month -> project.onTopOf(curves.get(month), horizon.month(month)))
                        .toList());
    }
}
