package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.DeadlineJob;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The least cost in hindsight over several places, exact as {@link Optimum}: the live instance is nothing, on-demand or the
 * spot of one place.
 */
final class MultiOptimum {

    private MultiOptimum() {}

    /** US dollars; infinite if nothing meets the deadline. Prices are the same in all places. */
    static double usd(DeadlineJob job, List<Trace> traces, int startTick) {
        long tick = job.tick().toMillis();
        long delay = job.restartDelay().toMillis();
        long unit = BigInteger.valueOf(tick).gcd(BigInteger.valueOf(delay)).longValueExact();
        int tickUnits = Math.toIntExact(tick / unit);
        int delayUnits = Math.toIntExact(delay / unit);
        double hours = tick / 3.6e6;
        double spotCost = job.spot().perHour().amount().doubleValue() * hours;
        double onDemandCost = job.onDemand().perHour().amount().doubleValue() * hours;
        long work = Math.ceilDiv(job.work().toMillis(), unit);
        int lostMax = Math.toIntExact((long) job.ticks() * tickUnits - work);
        if (lostMax < 0) {
            return Double.POSITIVE_INFINITY;
        }
        int cells = lostMax + 1 + tickUnits + delayUnits;
        int idle = traces.size();
        int onDemand = traces.size() + 1;
        double[][] cost = new double[traces.size() + 2][cells];
        for (double[] each : cost) {
            Arrays.fill(each, lostMax + 1, cells, Double.POSITIVE_INFINITY);
        }
        double[] start = new double[cells];
        double[] wait = new double[cells];
        for (int t = job.ticks() - 1; t >= 0; t--) {
            int done = Math.clamp((long) t * tickUnits - work + 1, 0, lostMax + 1);
            int end = Math.toIntExact(Math.min(lostMax, (long) t * (tickUnits + delayUnits)) + 1);
            for (int lost = done; lost < end; lost++) {
                wait[lost] = cost[idle][lost + tickUnits];
                start[lost] = onDemandCost + cost[onDemand][lost + delayUnits];
            }
            for (int place = 0; place < traces.size(); place++) {
                if (traces.get(place).isUp(startTick + t)) {
                    for (int lost = done; lost < end; lost++) {
                        start[lost] = Math.min(start[lost], spotCost + cost[place][lost + delayUnits]);
                    }
                }
            }
            for (int live = 0; live < cost.length; live++) {
                boolean lives = live == onDemand
                        || (live < traces.size() && traces.get(live).isUp(startTick + t));
                double price = live == onDemand ? onDemandCost : spotCost;
                Arrays.fill(cost[live], 0, Math.min(done, end), 0);
                for (int lost = done; lost < end; lost++) {
                    double best = Math.min(wait[lost], start[lost]);
                    cost[live][lost] = lives ? Math.min(best, price + cost[live][lost]) : best;
                }
            }
        }
        return cost[idle][0];
    }
}
