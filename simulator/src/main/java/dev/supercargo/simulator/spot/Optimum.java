package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.DeadlineJob;
import dev.supercargo.engine.spot.Holding;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The least cost in hindsight, exact by dynamic programming over (tick, time lost so far, live instance). Time lost is
 * idle ticks plus one restart delay per start, so the job is done in tick t as soon as t ticks less the time lost cover
 * the work. Starting an instance and leaving it within its delay costs money for nothing, therefore the whole delay may
 * be booked at the start.
 */
final class Optimum {

    private static final int TYPES = Holding.values().length;

    private final DeadlineJob job;
    private final Trace trace;
    private final int startTick;
    private final long unit;
    private final int tickUnits;
    private final int delayUnits;
    private final double spotCost;
    private final double onDemandCost;

    private Optimum(DeadlineJob job, Trace trace, int startTick) {
        this.job = job;
        this.trace = trace;
        this.startTick = startTick;
        long tick = job.tick().toMillis();
        long delay = job.restartDelay().toMillis();
        this.unit = BigInteger.valueOf(tick).gcd(BigInteger.valueOf(delay)).longValueExact();
        this.tickUnits = Math.toIntExact(tick / unit);
        this.delayUnits = Math.toIntExact(delay / unit);
        double hours = tick / 3.6e6;
        this.spotCost = job.spot().perHour().amount().doubleValue() * hours;
        this.onDemandCost = job.onDemand().perHour().amount().doubleValue() * hours;
    }

    /** US dollars; infinite if nothing meets the deadline. */
    static double usd(DeadlineJob job, Trace trace, int startTick) {
        return new Optimum(job, trace, startTick).solve();
    }

    private double solve() {
        int ticks = job.ticks();
        long work = Math.ceilDiv(job.work().toMillis(), unit);
        int lostMax = Math.toIntExact((long) ticks * tickUnits - work);
        if (lostMax < 0) {
            return Double.POSITIVE_INFINITY;
        }
        // The cells past lostMax stay infinite: they stand for a job that is late.
        double[][] after = late(lostMax + 1 + tickUnits + delayUnits);
        double[][] now = late(lostMax + 1 + tickUnits + delayUnits);
        for (double[] cost : after) {
            Arrays.fill(cost, 0, lostMax + 1, 0);
        }
        for (int t = ticks - 1; t >= 0; t--) {
            boolean up = startTick + t < trace.ticks() && trace.isUp(startTick + t);
            int done = Math.clamp((long) t * tickUnits - work + 1, 0, lostMax + 1);
            // More time than has gone by cannot be lost.
            int end = Math.toIntExact(Math.min(lostMax, (long) t * (tickUnits + delayUnits)) + 1);
            for (double[] cost : now) {
                Arrays.fill(cost, 0, Math.min(done, end), 0);
            }
            step(after, now, done, end, up);
            double[][] swap = after;
            after = now;
            now = swap;
        }
        return after[Holding.IDLE.ordinal()][0];
    }

    private static double[][] late(int cells) {
        double[][] table = new double[TYPES][cells];
        for (double[] cost : table) {
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
        }
        return table;
    }

    private void step(double[][] after, double[][] now, int from, int end, boolean up) {
        double[] toIdle = after[Holding.IDLE.ordinal()];
        double[] toSpot = after[Holding.SPOT.ordinal()];
        double[] toOnDemand = after[Holding.ON_DEMAND.ordinal()];
        double[] idle = now[Holding.IDLE.ordinal()];
        double[] spot = now[Holding.SPOT.ordinal()];
        double[] onDemand = now[Holding.ON_DEMAND.ordinal()];
        for (int lost = from; lost < end; lost++) {
            double wait = toIdle[lost + tickUnits];
            double start = onDemandCost + toOnDemand[lost + delayUnits];
            idle[lost] = Math.min(wait, start);
            onDemand[lost] = Math.min(wait, onDemandCost + toOnDemand[lost]);
        }
        if (!up) {
            // Spot capacity that is gone is as good as none.
            System.arraycopy(idle, from, spot, from, Math.max(0, end - from));
            return;
        }
        for (int lost = from; lost < end; lost++) {
            double start = spotCost + toSpot[lost + delayUnits];
            double without = Math.min(toIdle[lost + tickUnits], onDemandCost + toOnDemand[lost + delayUnits]);
            idle[lost] = Math.min(idle[lost], start);
            onDemand[lost] = Math.min(onDemand[lost], start);
            spot[lost] = Math.min(without, spotCost + toSpot[lost]);
        }
    }
}
