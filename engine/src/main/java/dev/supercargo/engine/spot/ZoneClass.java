package dev.supercargo.engine.spot;

import java.util.Arrays;
import java.util.List;

/**
 * A kind of place, by how its spot capacity comes and goes: runs of availability and of absence that end at a rate which
 * depends on their age.
 */
public final class ZoneClass {

    private final double prior;
    private final double[] upEnds;
    private final double[] downEnds;

    /**
     * A class by its rates.
     *
     * @param prior share of places that are of this class, 0..1
     * @param upEndsPerHour for each phase of age, positive
     * @param downEndsPerHour for each phase of age, positive
     */
    public ZoneClass(double prior, List<Double> upEndsPerHour, List<Double> downEndsPerHour) {
        if (upEndsPerHour.size() != AgePhases.COUNT || downEndsPerHour.size() != AgePhases.COUNT) {
            throw new IllegalArgumentException("a zone class needs " + AgePhases.COUNT + " rates each, but has "
                    + upEndsPerHour.size() + " and " + downEndsPerHour.size());
        }
        this.prior = prior;
        this.upEnds = positive(upEndsPerHour);
        this.downEnds = positive(downEndsPerHour);
    }

    private ZoneClass(double prior, double[] upEnds, double[] downEnds) {
        this.prior = prior;
        this.upEnds = upEnds;
        this.downEnds = downEnds;
    }

    ZoneClass withPrior(double other) {
        return new ZoneClass(other, upEnds, downEnds);
    }

    /** Share of time with capacity, 0..1. */
    double availability() {
        double up = Arrays.stream(meanHours(true)).sum();
        return up / (up + Arrays.stream(meanHours(false)).sum());
    }

    /** Runs of availability that end, per hour of availability. */
    double interruptionsPerHour() {
        return 1 / Arrays.stream(meanHours(true)).sum();
    }

    private static double[] positive(List<Double> rates) {
        double[] values = rates.stream().mapToDouble(Double::doubleValue).toArray();
        if (Arrays.stream(values).anyMatch(rate -> !(rate > 0))) {
            throw new IllegalArgumentException("rates must be positive, but are " + rates);
        }
        return values;
    }

    public double prior() {
        return prior;
    }

    /** Rate at which runs of {@code phase} end, per hour. */
    public double endsPerHour(boolean up, int phase) {
        return (up ? upEnds : downEnds)[phase];
    }

    /** The chance that a run in {@code phase} ends within {@code hours}. */
    double ending(boolean up, int phase, double hours) {
        return -Math.expm1(-endsPerHour(up, phase) * hours);
    }

    /** How long a run spends in each phase on average, in hours: what a passer-by finds is in proportion to it. */
    double[] meanHours(boolean up) {
        double[] hours = new double[AgePhases.COUNT];
        double reached = 1;
        for (int phase = 0; phase < hours.length; phase++) {
            double rate = endsPerHour(up, phase);
            double ends = -Math.expm1(-rate * AgePhases.hours(phase));
            hours[phase] = reached * ends / rate;
            reached *= 1 - ends;
        }
        return hours;
    }
}
