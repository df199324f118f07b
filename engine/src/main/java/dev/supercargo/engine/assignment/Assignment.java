package dev.supercargo.engine.assignment;

import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plans many waiting jobs at once: whom to give scarce cheap capacity so that the most dollars are saved against what
 * each would pay otherwise. Small problems are solved exactly, large ones by Lagrangian prices and greedy packing with a
 * bound that tells how far from the best the plan can be (docs/adr/0013-joint-assignment.md). Pure and deterministic:
 * the same arguments give the same plan, whatever the order of their lists.
 */
public final class Assignment {

    private static final int ROUNDS_MAX = 120;
    /** Steps over one option and one start that all rounds together may take: one or two seconds of one core. */
    private static final long EFFORT_MAX = 400_000_000L;
    /** A plan within this share of its bound is not worth more rounds. */
    private static final double CLOSE = 1e-4;

    private static final int SMALL = 16;
    private static final long LOOKS = 300_000;
    /** Exchanges look at every pool and start, so only problems up to this many items get them. */
    private static final int EXCHANGE_ITEMS_MAX = 60;

    private static final int EXCHANGES = 60;

    private Assignment() {}

    /**
     * The plan for one moment.
     *
     * @param waiting jobs without a place
     * @param pools scarce capacity with what runs on it
     * @param budgets what is left of each, by id; the full cost of granted claims, planned waits and alternatives stays
     *     within it
     * @param shares of the teams
     * @param horizon how far to look
     */
    public static Plan plan(
            List<WaitingJob> waiting, List<Pool> pools, Map<String, Money> budgets, FairShare shares, Horizon horizon) {
        Instance instance = Instance.of(waiting, pools, budgets, shares, horizon);
        Dual dual = new Dual(instance);
        Greedy greedy = new Greedy(instance, dual);
        Packing best = relax(instance, dual, greedy);
        boolean proven = best.value() >= Math.floor(dual.bound());
        if (!proven && instance.items().size() <= EXCHANGE_ITEMS_MAX) {
            best = new Exchange(instance, greedy, dual.prices()).improve(best, EXCHANGES);
        }
        if (!proven && instance.items().size() <= SMALL) {
            Exhaustive search = new Exhaustive(instance, dual, best, LOOKS);
            proven = search.run();
            best = search.best();
        }
        return written(instance, best, dual, proven);
    }

    private static Packing relax(Instance instance, Dual dual, Greedy greedy) {
        Packing best = greedy.byDensity(dual.prices());
        long effort = Math.max(1, Dual.effort(instance.items()));
        int rounds = Math.clamp(EFFORT_MAX / effort, 10, ROUNDS_MAX);
        for (int round = 1; round <= rounds; round++) {
            dual.improve(best.value());
            if (round % 20 == 0 || round == rounds) {
                best = better(best, greedy.byProfit(dual.prices()));
                best = better(best, greedy.byDensity(dual.prices()));
            }
            if (dual.bound() - best.value() <= CLOSE * dual.bound()) {
                break;
            }
        }
        return best;
    }

    private static Packing better(Packing one, Packing other) {
        return other.value() > one.value() ? other : one;
    }

    private static Plan written(Instance instance, Packing packing, Dual dual, boolean proven) {
        List<Verdict> verdicts = new ArrayList<>();
        List<JobId> preempted = new ArrayList<>();
        for (int number = 0; number < instance.items().size(); number++) {
            Instance.Item item = instance.items().get(number);
            if (!item.isRunning()) {
                verdicts.add(verdict(instance, packing, number));
            } else if (!packing.isPlaced(number)) {
                preempted.add(item.job());
            }
        }
        verdicts.sort(Comparator.comparing(verdict -> verdict.job().value()));
        preempted.sort(java.util.Comparator.comparing(JobId::value));
        double bound = proven ? packing.value() : dual.bound();
        return new Plan(
                verdicts,
                preempted,
                worth(instance, packing, dual),
                Instance.dollars(packing.value(), RoundingMode.HALF_EVEN),
                Instance.dollars(Math.max(bound, packing.value()), RoundingMode.CEILING),
                proven);
    }

    private static Verdict verdict(Instance instance, Packing packing, int number) {
        Instance.Item item = instance.items().get(number);
        WaitingJob job = instance.waiting().get(item.waiting());
        if (packing.isPlaced(number)) {
            Claim claim = job.claims()
                    .get(item.options().get(packing.optionOf(number)).claim());
            String pool = instance.pools().get(packing.poolOf(number)).id();
            Money saved = Instance.saving(job, claim);
            return packing.startOf(number) == 0
                    ? new Verdict.Granted(job.id(), claim, pool, saved)
                    : new Verdict.Waits(
                            job.id(), claim, pool, instance.horizon().start(packing.startOf(number)), saved);
        }
        return switch (job.alternative()) {
            case Measured.Known<Alternative>(Alternative alternative) ->
                packing.spend(item.budgets(), Instance.micros(alternative.cost(), 1))
                        ? new Verdict.Rents(job.id(), alternative)
                        : new Verdict.Held(job.id(), shortOf(instance, packing, item, alternative));
            case Measured.Unknown<Alternative>(String reason) ->
                new Verdict.Held(
                        job.id(),
                        "no scarce capacity is planned for it within "
                                + instance.horizon()
                                        .slot()
                                        .multipliedBy(instance.horizon().slots()) + ", and "
                                + reason);
        };
    }

    private static String shortOf(Instance instance, Packing packing, Instance.Item item, Alternative alternative) {
        for (int number : item.budgets()) {
            if (Instance.micros(alternative.cost(), 1) > packing.budgetLeft(number)) {
                return "renting costs " + alternative.cost() + ", budget "
                        + instance.budgetIds().get(number) + " has "
                        + Instance.dollars(packing.budgetLeft(number), RoundingMode.FLOOR) + " left beside this plan";
            }
        }
        return "no budget allows it";
    }

    private static SortedMap<String, HourlyRate> worth(Instance instance, Packing packing, Dual dual) {
        SortedMap<String, HourlyRate> worth = new TreeMap<>();
        for (int group = 0; group < instance.groups().size(); group++) {
            boolean spare = false;
            for (int pool : instance.poolsOf(group)) {
                spare |= packing.free(pool, 0) > 0;
            }
            double perHour = dual.prices()[group][0] / instance.horizon().slotHours();
            worth.put(
                    instance.groups().get(group),
                    new HourlyRate(Instance.dollars(spare ? 0 : perHour, RoundingMode.HALF_EVEN)));
        }
        return worth;
    }
}
