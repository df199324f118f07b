package dev.supercargo.engine.assignment;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The best value of a small problem by looking at everything, written without any class of the planner's search. */
final class BruteForce {

    private final int slots;
    private final List<List<Way>> ways = new ArrayList<>();
    private final int[][] free;
    private long budget;
    private long best;

    /** One way to serve something that competes. */
    private record Way(int pool, int devices, int start, int end, long value, long spend) {}

    private BruteForce(List<WaitingJob> jobs, List<Pool> pools, Money budget, int slots) {
        this.slots = slots;
        this.budget = micros(budget);
        this.free = new int[pools.size()][slots];
        for (int p = 0; p < pools.size(); p++) {
            Pool pool = pools.get(p);
            java.util.Arrays.fill(free[p], pool.devices());
            for (Holder holder : pool.holders()) {
                int end = slotsOf(Duration.between(Plans.NOW, holder.expectedEnd()));
                if (holder.stake() instanceof Stake.Elsewhere(Money lost)) {
                    long value = Math.round(micros(lost) * holder.weight());
                    ways.add(List.of(new Way(p, holder.devices(), 0, end, value, 0)));
                } else {
                    for (int slot = 0; slot < end; slot++) {
                        free[p][slot] -= holder.devices();
                    }
                }
            }
        }
        jobs.forEach(job -> ways.add(waysOf(job, pools)));
    }

    static Money bestValue(List<WaitingJob> jobs, List<Pool> pools, Money budget, int slots) {
        BruteForce search = new BruteForce(jobs, pools, budget, slots);
        search.look(0, 0);
        return Money.usd(java.math.BigDecimal.valueOf(search.best, 6));
    }

    private List<Way> waysOf(WaitingJob job, List<Pool> pools) {
        Alternative alternative = ((Measured.Known<Alternative>) job.alternative()).value();
        List<Way> all = new ArrayList<>();
        for (Claim claim : job.claims()) {
            long value = Math.round((micros(alternative.cost()) - micros(claim.marginalCost())) * job.weight());
            for (int p = 0; p < pools.size(); p++) {
                if (!pools.get(p).group().equals(claim.group()) || value <= 0) {
                    continue;
                }
                for (int start = 0; start < slots; start++) {
                    if (start == 0 || inTime(alternative.latestStart(), start)) {
                        int end = Math.min(slots, start + slotsOf(claim.held()));
                        long spend = job.budgets().isEmpty() ? 0 : micros(claim.fullCost());
                        long within = value * (end - start) / slotsInAll(claim.held());
                        all.add(new Way(p, claim.devices(), start, end, within - within / 1000 * start, spend));
                    }
                }
            }
        }
        return all;
    }

    private static boolean inTime(Measured<Instant> latest, int start) {
        return !(latest instanceof Measured.Known<Instant>(Instant instant))
                || !Plans.NOW.plus(Duration.ofHours(start)).isAfter(instant);
    }

    private void look(int item, long value) {
        best = Math.max(best, value);
        if (item == ways.size()) {
            return;
        }
        for (Way way : ways.get(item)) {
            if (way.spend() <= budget && fits(way)) {
                take(way, 1);
                look(item + 1, value + way.value());
                take(way, -1);
            }
        }
        look(item + 1, value);
    }

    private boolean fits(Way way) {
        for (int slot = way.start(); slot < way.end(); slot++) {
            if (free[way.pool()][slot] < way.devices()) {
                return false;
            }
        }
        return true;
    }

    private void take(Way way, int sign) {
        for (int slot = way.start(); slot < way.end(); slot++) {
            free[way.pool()][slot] -= sign * way.devices();
        }
        budget -= sign * way.spend();
    }

    private int slotsOf(Duration length) {
        return (int) Math.min(slotsInAll(length), slots);
    }

    private static long slotsInAll(Duration length) {
        return Math.max(1, (length.toMinutes() + 59) / 60);
    }

    private static long micros(Money money) {
        return money.amount().movePointRight(6).longValueExact();
    }
}
