package dev.supercargo.engine.placement;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Locality;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One look at all options of a snapshot: hardware by hardware for what is predicted, offer by offer for what is counted.
 * It finds the same contest as describing every candidate would, less those that cannot win.
 */
final class Sweep {

    private final JobSpec job;
    private final PlacementSnapshot snapshot;
    private final PreparedOptions options;
    private final BudgetView budgets;
    private final Assessor assessor;
    private final Outlooks outlooks;
    private final Yardstick yardstick;
    private final double valueOfTime;
    private final Locality locality;
    private final boolean namesPools;
    private final boolean[] allowed;
    private final boolean[] dataLiesHere;
    private final double limit;
    private final double gigabytes;
    private final double assumedPerGb;
    private final List<Integer> nodeCounts;
    private final Map<Devices, List<Integer>> deviceCounts = new HashMap<>();
    private final boolean anyDataHere;
    private final Field safe = new Field();
    private final Field risky = new Field();
    private final Field uncosted = new Field();
    private final List<Shortlist.Entry> busyOwned = new ArrayList<>();
    private int candidates;

    Sweep(JobSpec job, PlacementSnapshot snapshot, BudgetView budgets, Assessor assessor, ChoiceRule rule) {
        this.job = job;
        this.snapshot = snapshot;
        this.options = snapshot.prepared();
        this.budgets = budgets;
        this.assessor = assessor;
        this.outlooks = assessor.outlooks(job, snapshot);
        this.yardstick = rule.yardstick();
        this.valueOfTime = rule.valueOfTime().perHour().amount().doubleValue();
        this.allowed = new boolean[options.spots().size()];
        this.dataLiesHere = new boolean[allowed.length];
        this.locality = job.resources().locality();
        this.namesPools = !locality.pools().isEmpty();
        for (int spot = 0; spot < allowed.length; spot++) {
            PreparedOptions.Spot where = options.spots().get(spot);
            allowed[spot] = locality.allowsProvider(where.provider()) && locality.allowsRegion(where.region());
            dataLiesHere[spot] = job.data().sourceRegion() instanceof Measured.Known<String>(String region)
                    && region.equals(where.region());
        }
        this.limit = limit(job, budgets);
        this.gigabytes = job.data().size().bytes() / 1e9;
        this.assumedPerGb = assessor.assumptions().transferPerGb().amount().doubleValue();
        this.nodeCounts = List.copyOf(DeviceCounts.nodes(job.resources().nodes()));
        this.anyDataHere = anyOf(dataLiesHere);
        for (int kind = 0; kind < options.kinds().size(); kind++) {
            if (options.kindStart(kind) < options.kindStart(kind + 1)) {
                look(kind);
            }
        }
    }

    /** How many candidates there are, possible or not. */
    int candidates() {
        return candidates;
    }

    /** Those that can win; empty if nothing is possible now. */
    Optional<Contest> contest() {
        if (safe.count > 0) {
            return Optional.of(safe.contest(false));
        }
        if (risky.count > 0) {
            return Optional.of(risky.contest(false));
        }
        return uncosted.count > 0 ? Optional.of(uncosted.contest(true)) : Optional.empty();
    }

    /** Busy owned machines that would cost less than {@code bar} and break no other rule. */
    List<Assessment> busyOwnedBelow(Money bar) {
        double amount = bar.amount().doubleValue();
        return busyOwned.stream()
                .filter(entry -> entry.score() <= amount + Shortlist.tolerance(amount, entry.hours()))
                .map(this::describe)
                .filter(Assessment::possibleLater)
                .toList();
    }

    private void look(int kind) {
        int from = options.kindStart(kind);
        int to = options.kindStart(kind + 1);
        CapacityOption representative = options.get(options.ofKind(from));
        List<Integer> perNode = deviceCounts.computeIfAbsent(
                Devices.of(representative),
                devices -> List.copyOf(DeviceCounts.perNode(job.resources().accelerators(), representative)));
        if (perNode.isEmpty()) {
            candidates += to - from;
        }
        Market market = representative.place().market();
        for (int count : perNode) {
            for (int nodes : nodeCounts) {
                candidates += to - from;
                MemoryVerdict memory = outlooks.memory(representative.node(), count * nodes);
                if (Shape.allows(job, representative, memory, count, nodes)) {
                    Outlook outlook = outlooks.of(representative.node(), count, nodes);
                    Trial trial = new Trial(job, representative, count, nodes, snapshot, assessor.assumptions());
                    double share = market == Market.OWNED
                            ? (double) count * nodes / representative.node().accelerators()
                            : nodes;
                    Shape.Clock elsewhere = Shape.Clock.of(trial, outlook.time(), false);
                    Shape shape = new Shape(
                            count,
                            nodes,
                            share,
                            anyDataHere ? Shape.Clock.of(trial, outlook.time(), true) : elsewhere,
                            elsewhere);
                    if (shape.here().possible() || shape.elsewhere().possible()) {
                        look(from, to, shape, market);
                    }
                }
            }
        }
    }

    private void look(int from, int to, Shape shape, Market market) {
        boolean prepaid = market.prepaid();
        for (int position = from; position < to; position++) {
            int option = options.ofKind(position);
            int spot = options.spot(option);
            if (!allowed[spot]
                    || !options.isReachable(option)
                    || namesPools
                            && !locality.allowsPool(options.get(option).place().pool())) {
                continue;
            }
            Shape.Clock clock = dataLiesHere[spot] ? shape.here() : shape.elsewhere();
            int total = options.total(option);
            double full = options.full(option);
            double ranking = prepaid ? options.marginal(option) : full;
            if (!clock.possible()
                    || total != PreparedOptions.ELASTIC && shape.devices() > total
                    || Double.isNaN(ranking)) {
                continue;
            }
            boolean busy = total != PreparedOptions.ELASTIC && shape.devices() > options.free(option);
            double hours = clock.hours();
            if (Double.isNaN(full) || Double.isNaN(hours)) {
                if (!busy) {
                    uncosted.offerByHour(market, option, shape, ranking * shape.share());
                }
                continue;
            }
            double transfer = transfer(option, dataLiesHere[spot]);
            double perHour = ranking * shape.share();
            double cost = perHour * hours + transfer;
            double whole = full * shape.share() * hours + transfer;
            if (whole > limit - Shortlist.tolerance(whole, hours) && !affordable(option, shape, whole, hours)) {
                continue;
            }
            if (busy) {
                if (market == Market.OWNED) {
                    busyOwned.add(new Shortlist.Entry(option, shape, cost, hours));
                }
            } else {
                (clock.safe() ? safe : risky).offer(market, option, shape, cost, hours);
            }
        }
    }

    /** Close to a limit, exact amounts decide. */
    private boolean affordable(int option, Shape shape, double whole, double hours) {
        if (whole > limit + Shortlist.tolerance(whole, hours)) {
            return false;
        }
        return describe(new Shortlist.Entry(option, shape, whole, hours)).findings().stream()
                .noneMatch(finding -> finding.rule() == Rule.JOB_BUDGET || finding.rule() == Rule.TEAM_BUDGET);
    }

    private double transfer(int option, boolean here) {
        if (gigabytes == 0 || here) {
            return 0;
        }
        double perGb = options.transferPerGb(option);
        return gigabytes * (Double.isNaN(perGb) ? assumedPerGb : perGb);
    }

    private static double limit(JobSpec job, BudgetView budgets) {
        double limit = job.terms().budget() instanceof SpendLimit.UpTo(Money amount)
                ? amount.amount().doubleValue()
                : Double.POSITIVE_INFINITY;
        for (BudgetView.Line line : budgets.lines()) {
            limit = Math.min(limit, line.remaining().amount().doubleValue());
        }
        return limit;
    }

    private Assessment describe(Shortlist.Entry entry) {
        Shape shape = entry.shape();
        return new Trial(
                        job,
                        options.get(entry.option()),
                        shape.perNode(),
                        shape.nodes(),
                        snapshot,
                        assessor.assumptions())
                .assess(outlooks, budgets);
    }

    private static boolean anyOf(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    /** What the counts worth trying depend on. */
    private record Devices(AcceleratorId accelerator, int inNode, boolean owned) {
        static Devices of(CapacityOption option) {
            return new Devices(
                    option.node().accelerator().id(),
                    option.node().accelerators(),
                    option.place().market() == Market.OWNED);
        }
    }

    /** Candidates that are comparable with each other. */
    private final class Field {
        private final Shortlist[] byMarket = new Shortlist[Market.values().length];
        private final Shortlist byYardstick = new Shortlist();
        private int count;

        Field() {
            for (int market = 0; market < byMarket.length; market++) {
                byMarket[market] = new Shortlist();
            }
        }

        /** The price per hour ranks. */
        void offerByHour(Market market, int option, Shape shape, double perHour) {
            count++;
            byMarket[market.ordinal()].offer(option, shape, perHour, 0);
        }

        void offer(Market market, int option, Shape shape, double cost, double hours) {
            count++;
            byMarket[market.ordinal()].offer(option, shape, cost, hours);
            switch (yardstick) {
                case FINISH -> byYardstick.offerByFinish(option, shape, cost, hours);
                case COST_AND_TIME -> byYardstick.offer(option, shape, cost + valueOfTime * hours, hours);
                case COST, ANYTHING -> {}
            }
        }

        Contest contest(boolean byHour) {
            List<Assessment> entrants = new ArrayList<>();
            for (Shortlist list : byMarket) {
                list.entries().forEach(entry -> entrants.add(describe(entry)));
            }
            for (Shortlist.Entry entry : byYardstick.entries()) {
                Assessment described = describe(entry);
                if (!entrants.contains(described)) {
                    entrants.add(described);
                }
            }
            return new Contest(entrants, byHour, count);
        }
    }
}
