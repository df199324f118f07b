package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.supply.BurstMarket;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a month's capacity by the hour and its waiting work cost, as a function of the capacity that is owned and reserved:
 * falling and convex, since more capacity replaces the dearest hours first. Linear between its corners.
 */
final class BurstCurve {

    /** More corners than steps of the demand say nothing new; few keep the programme small. */
    private static final int CORNERS = 40;

    private static final double HOURS = Months.LENGTH.toHours();

    private final double[] capacity;
    private final double[] dollars;

    private BurstCurve(double[] capacity, double[] dollars) {
        this.capacity = capacity;
        this.dollars = dollars;
    }

    /** @param grain corners are multiples of it, so that the best capacity is one too */
    static BurstCurve of(LoadCurve demand, BurstMarket market, double grain) {
        double[] capacity = corners(demand, market, grain);
        double[] dollars = new double[capacity.length];
        for (int corner = 0; corner < capacity.length; corner++) {
            double sum = 0;
            for (int step = 0; step < demand.steps(); step++) {
                sum += market.dollars(demand.level(step), capacity[corner]);
            }
            dollars[corner] = HOURS * sum / demand.steps();
        }
        return new BurstCurve(capacity, dollars);
    }

    /** Where the cost may bend: at each level of demand, and where a tier is used up. */
    private static double[] corners(LoadCurve demand, BurstMarket market, double grain) {
        double[] bends = new double[2 * demand.steps()];
        for (int step = 0; step < demand.steps(); step++) {
            double level = demand.level(step);
            bends[2 * step] = level;
            bends[2 * step + 1] = Math.max(0, level - market.mostOfCheapest(level));
        }
        Arrays.sort(bends);
        SortedSet<Double> corners = new TreeSet<>();
        corners.add(0.0);
        for (int i = 0; i < CORNERS; i++) {
            double bend = bends[Math.round((float) i * (bends.length - 1) / (CORNERS - 1))];
            corners.add(grain * Math.round(bend / grain));
        }
        corners.add(grain * Math.ceil(demand.highest() / grain));
        return corners.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Stretches between corners. */
    int stretches() {
        return capacity.length - 1;
    }

    double width(int stretch) {
        return capacity[stretch + 1] - capacity[stretch];
    }

    /** Dollars by which an accelerator of this stretch changes the month's cost, 0 or less, rising. */
    double slope(int stretch) {
        return (dollars[stretch + 1] - dollars[stretch]) / width(stretch);
    }

    /** Dollars of the month without any capacity. */
    double withoutCapacity() {
        return dollars[0];
    }
}
