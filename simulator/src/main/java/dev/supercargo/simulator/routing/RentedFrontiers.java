package dev.supercargo.simulator.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What rented capacity offers jobs of one size, hour by hour: stretches in which the same spot is up, each with its
 * frontier. Ways that are nowhere cheaper than on-demand capacity are left out; they would not lower any.
 */
final class RentedFrontiers {

    /**
     * A part of an hour.
     *
     * @param hours its length
     */
    record Stretch(double hours, Frontier frontier) {}

    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    private final World world;
    private final List<Speeds.Way> spot;
    private final Frontier reliable;
    private final List<List<Stretch>> stretches = new ArrayList<>();
    private final List<Frontier> widest = new ArrayList<>();
    private final double leastStart;

    /**
     * For the first {@code hours} hours.
     *
     * @param startsCharged whether time on spot bears its share of a start-up: a stay is within one run of its zone, and of
     *     a run of length L at most L less the start-up computes
     */
    RentedFrontiers(World world, Speeds.Way[] ways, int hours, boolean startsCharged) {
        this.world = world;
        this.reliable = Frontier.of(Arrays.stream(ways)
                .filter(way -> !way.isSpot())
                .map(way -> stand(way, ENDLESS))
                .toList());
        this.spot = Arrays.stream(ways)
                .filter(way -> way.isSpot() && reliable.isLoweredBy(stand(way, ENDLESS)))
                .toList();
        this.leastStart = Arrays.stream(ways)
                .mapToDouble(way -> way.ratePerHour() * way.startUpHours())
                .min()
                .orElse(0);
        NavigableSet<Double> cuts = cuts(hours);
        for (int hour = 0; hour < hours; hour++) {
            add(hour, cuts.subSet((double) hour, false, hour + 1.0, true), startsCharged);
        }
    }

    /** The full hours, and whenever spot comes or goes. */
    private NavigableSet<Double> cuts(int hours) {
        NavigableSet<Double> cuts = new TreeSet<>();
        for (int hour = 1; hour <= hours; hour++) {
            cuts.add((double) hour);
        }
        for (Speeds.Way way : spot) {
            for (double change : world.spans().get(way.zone()).changes()) {
                cuts.add(change);
            }
        }
        return cuts;
    }

    private void add(int hour, NavigableSet<Double> ends, boolean startsCharged) {
        List<Stretch> inHour = new ArrayList<>();
        List<Frontier.Stand> seen = new ArrayList<>();
        double from = hour;
        for (double to : ends) {
            List<Frontier.Stand> up = new ArrayList<>();
            for (Speeds.Way way : spot) {
                double run = world.spans().get(way.zone()).runAt((from + to) / 2);
                if (run > way.startUpHours()) {
                    up.add(stand(way, startsCharged ? run : ENDLESS));
                }
            }
            inHour.add(new Stretch(to - from, reliable.with(up)));
            seen.addAll(up);
            from = to;
        }
        stretches.add(List.copyOf(inHour));
        widest.add(reliable.with(seen));
    }

    private static Frontier.Stand stand(Speeds.Way way, double run) {
        double share = run == ENDLESS ? 1 : run / (run - way.startUpHours());
        return new Frontier.Stand(1 / way.hoursPerWork(), way.ratePerHour() * share, 0, 0);
    }

    /** They fill the hour. */
    List<Stretch> in(int hour) {
        return stretches.get(hour);
    }

    /** Of all that is up at any moment of an hour. */
    Frontier widest(int hour) {
        return widest.get(hour);
    }

    /** Dollars of one start-up. */
    double leastStart() {
        return leastStart;
    }
}
