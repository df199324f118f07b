package dev.supercargo.engine.placement;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Locality;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One look at all options of a snapshot: hardware by hardware for what is predicted, offer by offer for what is counted.
 * It finds the same candidates possible as describing every one would; what is worth knowing of them is up to a
 * {@link Gathering}.
 */
final class Sweep {

    /** A job without a deadline has all the time in the world. */
    private static final Duration UNHURRIED = Duration.ofSeconds(Long.MAX_VALUE);

    private final JobSpec job;
    private final PlacementSnapshot snapshot;
    private final PreparedOptions options;
    private final OptionColumns columns;
    private final BudgetView budgets;
    private final Assessor assessor;
    private final Outlooks outlooks;
    private final Gathering gathering;
    private final Locality locality;
    private final boolean namesPools;
    private final boolean[] allowed;
    private final boolean[] dataLiesHere;
    private final boolean anyDataHere;
    private final double limit;
    private final double gigabytes;
    private final double assumedPerGb;
    private final Duration left;
    private final List<Integer> nodeCounts;
    private final Map<Devices, List<Integer>> deviceCounts = new HashMap<>();
    private int candidates;

    /** Looks at everything and tells {@code gathering}. */
    Sweep(JobSpec job, PlacementSnapshot snapshot, BudgetView budgets, Assessor assessor, Gathering gathering) {
        this.job = job;
        this.snapshot = snapshot;
        this.options = snapshot.prepared();
        this.columns = options.columns();
        this.budgets = budgets;
        this.assessor = assessor;
        this.gathering = gathering;
        this.outlooks = assessor.outlooks(job, snapshot);
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
        this.left = job.terms().deadline() instanceof Deadline.By(Instant deadline)
                ? Duration.between(snapshot.takenAt(), deadline)
                : UNHURRIED;
        this.nodeCounts = List.copyOf(DeviceCounts.nodes(job.resources().nodes()));
        this.anyDataHere = anyOf(dataLiesHere);
        boolean plausible = StructuralRules.shape(job.training()).isEmpty();
        for (int kind = 0; kind < options.kinds().size(); kind++) {
            if (columns.kindStart(kind) < columns.kindStart(kind + 1)) {
                look(kind, plausible);
            }
        }
    }

    /** How many candidates there are, possible or not. */
    int candidates() {
        return candidates;
    }

    /** A candidate in full. */
    Assessment describe(Shortlist.Entry entry) {
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

    private void look(int kind, boolean plausible) {
        int from = columns.kindStart(kind);
        int to = columns.kindStart(kind + 1);
        CapacityOption representative = options.get(columns.option(from));
        List<Integer> perNode = deviceCounts.computeIfAbsent(
                Devices.of(representative),
                devices -> List.copyOf(DeviceCounts.perNode(job.resources().accelerators(), representative)));
        if (perNode.isEmpty()) {
            candidates += to - from;
        }
        for (int count : perNode) {
            candidates += nodeCounts.size() * (to - from);
            if (plausible) {
                nodeCounts.forEach(nodes -> look(from, to, representative, new Count(count, nodes)));
            }
        }
    }

    /** Devices in each node, and nodes. */
    private record Count(int perNode, int nodes) {
        int devices() {
            return perNode * nodes;
        }
    }

    private void look(int from, int to, CapacityOption representative, Count count) {
        MemoryVerdict memory = outlooks.memory(representative.node(), count.devices());
        if (!Shape.allows(job, representative, memory, count.perNode(), count.nodes())) {
            return;
        }
        Market market = representative.place().market();
        Outlook outlook = outlooks.of(representative.node(), count.perNode(), count.nodes());
        Trial trial = new Trial(job, representative, count.perNode(), count.nodes(), snapshot, assessor.assumptions());
        double share = market == Market.OWNED
                ? (double) count.devices() / representative.node().accelerators()
                : count.nodes();
        Shape.Clock elsewhere = Shape.Clock.of(trial, outlook.time(), false);
        Shape shape = new Shape(
                count.perNode(),
                count.nodes(),
                share,
                anyDataHere ? Shape.Clock.of(trial, outlook.time(), true) : elsewhere,
                elsewhere);
        if (inTime(shape.here()) || inTime(shape.elsewhere())) {
            look(from, to, shape, market);
        }
    }

    private boolean inTime(Shape.Clock clock) {
        return clock.possible() && clock.mayEndWithin(left);
    }

    private void look(int from, int to, Shape shape, Market market) {
        boolean prepaid = market.prepaid();
        boolean here = inTime(shape.here());
        boolean elsewhere = inTime(shape.elsewhere());
        int devices = shape.devices();
        for (int row = from; row < to; row++) {
            int spot = columns.spot(row);
            boolean local = dataLiesHere[spot];
            int total = columns.total(row);
            double full = columns.full(row);
            double ranking = prepaid ? columns.marginal(row) : full;
            if (!allowed[spot]
                    || !columns.isReachable(row)
                    || !(local ? here : elsewhere)
                    || total != PreparedOptions.ELASTIC && devices > total
                    || Double.isNaN(ranking)
                    || namesPools && !allowsPool(row)) {
                continue;
            }
            Shape.Clock clock = local ? shape.here() : shape.elsewhere();
            boolean busy = total != PreparedOptions.ELASTIC && devices > columns.free(row);
            double hours = clock.hours();
            int option = columns.option(row);
            if (Double.isNaN(full) || Double.isNaN(hours)) {
                if (!busy) {
                    gathering.uncosted(market, option, shape, ranking * shape.share());
                }
                continue;
            }
            double transfer = transfer(row, local);
            double whole = full * shape.share() * hours + transfer;
            if (whole > limit - Shortlist.tolerance(whole, hours) && !affordable(option, shape, whole, hours)) {
                continue;
            }
            double cost = ranking * shape.share() * hours + transfer;
            if (busy) {
                gathering.busy(market, option, shape, clock, cost);
            } else {
                gathering.possible(market, option, shape, clock, cost);
            }
        }
    }

    private boolean allowsPool(int row) {
        return locality.allowsPool(options.get(columns.option(row)).place().pool());
    }

    /** Close to a limit, exact amounts decide. */
    private boolean affordable(int option, Shape shape, double whole, double hours) {
        if (whole > limit + Shortlist.tolerance(whole, hours)) {
            return false;
        }
        return describe(new Shortlist.Entry(option, shape, whole, hours)).findings().stream()
                .noneMatch(finding -> finding.rule() == Rule.JOB_BUDGET || finding.rule() == Rule.TEAM_BUDGET);
    }

    private double transfer(int row, boolean here) {
        if (gigabytes == 0 || here) {
            return 0;
        }
        double perGb = columns.transferPerGb(row);
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
}
