package dev.supercargo.simulator.routing;

import dev.supercargo.simulator.spot.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * When spot capacity of one zone is to be had. Times are hours.
 *
 * @param changes rising; up at first, down after the first change, up after the second
 */
record Spans(double[] changes) {

    /** Mean times up lie between these, equally likely by logarithm, in hours. */
    private static final double UP_MIN = 8;

    private static final double UP_MAX = 72;
    private static final double DOWN_MIN = 0.5;
    private static final double DOWN_MAX = 4;

    /** A simulated renewal process: times up and down are exponential with means drawn for the zone. */
    static Spans simulated(SplittableRandom random, double hours) {
        double up = logUniform(random, UP_MIN, UP_MAX);
        double down = logUniform(random, DOWN_MIN, DOWN_MAX);
        List<Double> changes = new ArrayList<>();
        boolean isUp = true;
        // Begin in the middle of things: with the probability of being down, the first time up is over at once.
        double time = random.nextDouble() < down / (up + down) ? 0 : exponential(random, up);
        while (time < hours) {
            changes.add(time);
            isUp = !isUp;
            time += exponential(random, isUp ? up : down);
        }
        return of(changes);
    }

    /** A recorded trace from some tick on, again from its beginning when it ends. */
    static Spans recorded(Trace trace, int offset, double hours) {
        double tick = trace.tick().toMillis() / 3.6e6;
        List<Double> changes = new ArrayList<>();
        boolean isUp = true;
        for (int number = 0; number * tick < hours; number++) {
            boolean now = trace.isUp((offset + number) % trace.ticks());
            if (now != isUp) {
                changes.add(number * tick);
                isUp = now;
            }
        }
        return of(changes);
    }

    private static Spans of(List<Double> changes) {
        return new Spans(changes.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Length of the time up around a moment: infinite if it does not end, 0 if it is down. */
    double runAt(double time) {
        int at = java.util.Arrays.binarySearch(changes, time);
        int passed = at >= 0 ? at + 1 : -at - 1;
        if (passed % 2 != 0) {
            return 0;
        }
        double from = passed == 0 ? 0 : changes[passed - 1];
        return passed < changes.length ? changes[passed] - from : Double.POSITIVE_INFINITY;
    }

    private static double exponential(SplittableRandom random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private static double logUniform(SplittableRandom random, double min, double max) {
        return min * Math.pow(max / min, random.nextDouble());
    }
}
