package dev.supercargo.engine.assignment;

import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A planning problem in numbers: items (waiting jobs and movable running ones) choose at most one of their options each.
 * Values and spending are in millionths of a dollar, times in slots. Items, pools and groups are in the order of their
 * ids, so that the order of the lists handed in carries no meaning.
 */
final class Instance {

    /** For a job with an alternative, a slot later is worth a thousandth less: between equals, the earlier wins. */
    private static final int DELAY_SHARE = 1000;
    /** A job without alternative counts this many times the largest amount of all: it comes first. */
    private static final int NO_ALTERNATIVE = 10;

    private static final int ANY_POOL = -1;

    /**
     * One way to serve an item.
     *
     * @param delayShare of the value, one such part is lost with each slot of delay
     */
    record Option(
            int group,
            int pool,
            int devices,
            int slots,
            long slotsInAll,
            int lastStart,
            long value,
            int delayShare,
            long spend,
            int claim) {

        /** What is gained within {@code horizon} slots by starting at {@code start}: savings beyond do not count. */
        long valueAt(int start, int horizon) {
            long within = value * Math.min(slotsInAll, horizon - start) / slotsInAll;
            return within - within / delayShare * start;
        }

        boolean isPinned() {
            return pool != ANY_POOL;
        }
    }

    /** Something that competes: a waiting job or a running one. */
    record Item(JobId job, int waiting, List<Option> options, int[] budgets) {
        boolean isRunning() {
            return waiting < 0;
        }
    }

    private final Horizon horizon;
    private final List<WaitingJob> waiting;
    private final List<Pool> pools;
    private final List<String> groups;
    private final int[] groupOfPool;
    private final int[][] poolsOfGroup;
    private final int[][] free;
    private final List<Item> items;
    private final List<String> budgetIds;
    private final long[] budgetLeft;

    private Instance(Builder from) {
        this.horizon = from.horizon;
        this.waiting = from.waiting;
        this.pools = from.pools;
        this.groups = List.copyOf(from.groups.keySet());
        this.groupOfPool = from.pools.stream()
                .mapToInt(pool -> from.groups.getOrDefault(pool.group(), 0))
                .toArray();
        this.poolsOfGroup = new int[groups.size()][];
        for (int group = 0; group < poolsOfGroup.length; group++) {
            int wanted = group;
            poolsOfGroup[group] = IntStream.range(0, groupOfPool.length)
                    .filter(pool -> groupOfPool[pool] == wanted)
                    .toArray();
        }
        this.free = from.free;
        this.items = List.copyOf(from.items);
        this.budgetIds = List.copyOf(from.budgets.keySet());
        this.budgetLeft = from.budgets.values().stream()
                .mapToLong(money -> micros(money, 1))
                .toArray();
    }

    static Instance of(
            List<WaitingJob> waiting, List<Pool> pools, Map<String, Money> budgets, FairShare shares, Horizon horizon) {
        return new Instance(new Builder(waiting, pools, budgets, shares, horizon));
    }

    private static final class Builder {
        private final Horizon horizon;
        private final List<WaitingJob> waiting;
        private final List<Pool> pools;
        private final SortedMap<String, Integer> groups = new TreeMap<>();
        private final SortedMap<String, Money> budgets;
        private final Map<String, Integer> budgetNumbers = new HashMap<>();
        private final int[][] free;
        private final List<Item> items = new ArrayList<>();
        private final FairShare shares;

        Builder(
                List<WaitingJob> waiting,
                List<Pool> pools,
                Map<String, Money> budgets,
                FairShare shares,
                Horizon horizon) {
            this.horizon = horizon;
            this.shares = shares;
            this.waiting = waiting.stream()
                    .sorted(Comparator.comparing(job -> job.id().value()))
                    .toList();
            this.pools = pools.stream().sorted(Comparator.comparing(Pool::id)).toList();
            this.budgets = new TreeMap<>(budgets);
            this.budgets.keySet().forEach(id -> budgetNumbers.put(id, budgetNumbers.size()));
            this.pools.forEach(pool -> groups.put(pool.group(), 0));
            int number = 0;
            for (Map.Entry<String, Integer> group : groups.entrySet()) {
                group.setValue(number++);
            }
            this.free = new int[this.pools.size()][horizon.slots()];
            long top = top();
            for (int pool = 0; pool < free.length; pool++) {
                capacity(pool, top);
            }
            for (int job = 0; job < this.waiting.size(); job++) {
                items.add(item(job, top));
            }
        }

        /** The largest amount in sight, a dollar at least: what can run nowhere else counts a multiple of it. */
        private long top() {
            Stream<Money> waits = waiting.stream()
                    .flatMap(job -> job.claims().stream()
                            .map(claim -> job.alternative().isKnown() ? saving(job, claim) : claim.marginalCost()));
            Stream<Money> runs = pools.stream()
                    .flatMap(pool -> pool.holders().stream())
                    .map(holder -> switch (holder.stake()) {
                        case Stake.Immovable fixed -> Money.zero();
                        case Stake.Elsewhere(Money lost) -> lost;
                        case Stake.NowhereElse(Money lost) -> lost;
                    });
            return Stream.concat(waits, runs)
                    .mapToLong(money -> micros(money, 1))
                    .reduce(1_000_000, Math::max);
        }

        /** Running jobs that must not move take their devices away; the others compete for theirs. */
        private void capacity(int number, long top) {
            Pool pool = pools.get(number);
            Arrays.fill(free[number], pool.devices());
            pool.holders().stream()
                    .sorted(Comparator.comparing(holder -> holder.job().value()))
                    .forEach(holder -> {
                        Duration runs = notNegative(Duration.between(horizon.now(), holder.expectedEnd()));
                        int slots = horizon.slotsFor(runs);
                        double weight = holder.weight() * shares.factor(holder.team());
                        switch (holder.stake()) {
                            case Stake.Elsewhere(Money lost) -> keep(holder, number, slots, micros(lost, weight));
                            case Stake.NowhereElse(Money lost) -> {
                                // As much of it as of a waiting job without alternative counts within the horizon.
                                long within = nowhereElse(top, weight) * slots / horizon.slotsInAll(runs);
                                keep(holder, number, slots, within + micros(lost, weight));
                            }
                            case Stake.Immovable fixed -> {
                                for (int slot = 0; slot < slots; slot++) {
                                    free[number][slot] -= holder.devices();
                                }
                            }
                        }
                    });
        }

        private void keep(Holder holder, int pool, int slots, long value) {
            Option stay = new Option(
                    groups.getOrDefault(pools.get(pool).group(), 0),
                    pool,
                    holder.devices(),
                    slots,
                    slots,
                    0,
                    Math.max(1, value),
                    DELAY_SHARE,
                    0,
                    -1);
            items.add(new Item(holder.job(), -1, List.of(stay), new int[0]));
        }

        private static long nowhereElse(long top, double weight) {
            return Math.round(NO_ALTERNATIVE * top * weight);
        }

        private Item item(int number, long top) {
            WaitingJob job = waiting.get(number);
            double weight = job.weight() * shares.factor(job.team());
            List<Option> options = new ArrayList<>();
            for (int c = 0; c < job.claims().size(); c++) {
                Claim claim = job.claims().get(c);
                int lastStart = lastStart(job, claim);
                long value = job.alternative().isKnown()
                        ? micros(saving(job, claim), weight)
                        : Math.max(1, nowhereElse(top, weight) - micros(claim.marginalCost(), weight));
                if (groups.containsKey(claim.group()) && lastStart >= 0 && value > 0) {
                    options.add(new Option(
                            groups.getOrDefault(claim.group(), 0),
                            ANY_POOL,
                            claim.devices(),
                            horizon.slotsFor(claim.held()),
                            horizon.slotsInAll(claim.held()),
                            lastStart,
                            value,
                            // What can run nowhere else waits for nothing but its turn: all is lost at the horizon.
                            job.alternative().isKnown() ? DELAY_SHARE : horizon.slots(),
                            micros(claim.fullCost(), 1),
                            c));
                }
            }
            int[] budgetsOfJob = job.budgets().stream()
                    .filter(budgetNumbers::containsKey)
                    .mapToInt(budgetNumbers::get)
                    .toArray();
            return new Item(job.id(), number, List.copyOf(options), budgetsOfJob);
        }

        /** A job may wait only as long as it could still fall back on its alternative. */
        private int lastStart(WaitingJob job, Claim claim) {
            int last = before(claim.latestStart());
            return switch (job.alternative()) {
                case Measured.Known<Alternative>(Alternative alternative) ->
                    // What has no slack left must start somewhere now, and here is as good as there.
                    Math.min(last, Math.max(0, before(alternative.latestStart())));
                case Measured.Unknown<Alternative> none -> last;
            };
        }

        private int before(Measured<Instant> latest) {
            return switch (latest) {
                case Measured.Known<Instant>(Instant instant) -> horizon.lastSlot(instant);
                case Measured.Unknown<Instant> whenever -> horizon.slots() - 1;
            };
        }

        private static Duration notNegative(Duration duration) {
            return duration.isNegative() ? Duration.ZERO : duration;
        }
    }

    /** What the claim saves against the alternative; zero where there is none. */
    static Money saving(WaitingJob job, Claim claim) {
        return switch (job.alternative()) {
            case Measured.Known<Alternative>(Alternative alternative) ->
                alternative.cost().minus(claim.marginalCost());
            case Measured.Unknown<Alternative> none -> Money.zero();
        };
    }

    static long micros(Money money, double weight) {
        return Math.round(money.amount().doubleValue() * 1e6 * weight);
    }

    static Money dollars(double micros, RoundingMode rounding) {
        return Money.usd(BigDecimal.valueOf(micros).setScale(0, rounding).movePointLeft(6));
    }

    Horizon horizon() {
        return horizon;
    }

    List<WaitingJob> waiting() {
        return waiting;
    }

    List<Pool> pools() {
        return pools;
    }

    List<String> groups() {
        return groups;
    }

    int groupOf(int pool) {
        return groupOfPool[pool];
    }

    int[] poolsOf(int group) {
        return poolsOfGroup[group];
    }

    /** Devices of a pool in a slot that no immovable job holds. */
    int free(int pool, int slot) {
        return free[pool][slot];
    }

    List<Item> items() {
        return items;
    }

    List<String> budgetIds() {
        return budgetIds;
    }

    long budgetLeft(int budget) {
        return budgetLeft[budget];
    }
}
