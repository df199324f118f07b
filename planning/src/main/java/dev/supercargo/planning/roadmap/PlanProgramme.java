package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.money.MoneyFlow;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.quantities.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A roadmap as a linear programme: how many lots of each option in each month, how many owned accelerators are retired in
 * each month, at the least expected cost.
 */
final class PlanProgramme {

    /** Dollars that a dollar above a budget counts, where budgets may be exceeded: far more than it can ever save. */
    private static final double OVERSPENT = 20;

    private static final double WHOLE = 1e-6;

    private final RoadmapQuestion question;
    private final boolean budgetsBind;
    private final LinearProgramme programme = new LinearProgramme();
    private final List<Unit> units = new ArrayList<>();
    private final List<Effect> base;
    private final List<BurstCurve> curves;
    private final int[][] stretches;
    private final BitSet chosen = new BitSet();
    private double constant;

    /**
     * The best whole numbers found.
     *
     * @param lowerBound no plan costs less, by the programme's own figures
     */
    record Answer(List<Action> actions, double lowerBound) {}

    /** @param budgetsBind whether budgets must be kept; else they are exceeded by as little as possible */
    PlanProgramme(RoadmapQuestion question, boolean budgetsBind) {
        this.question = question;
        this.budgetsBind = budgetsBind;
        Horizon horizon = question.horizon();
        this.base = question.holdings().stream()
                .map(holding -> Effect.of(holding, horizon))
                .toList();
        double grain = grain();
        this.curves = question.outlook().curves().stream()
                .map(curve -> BurstCurve.of(curve, question.burst(), grain))
                .toList();
        this.stretches = new int[curves.size()][];
        base.forEach(effect -> constant += dollars(effect.cost()));
        addActions();
        for (int month = 0; month < curves.size(); month++) {
            addMonth(month);
        }
        addBudgets();
    }

    /**
     * The best plan before whole lots, with its numbers rounded: quick, and close enough to compare plans by.
     *
     * @return nothing if the budgets cannot be kept
     */
    Optional<Answer> relaxed() {
        return programme
                .minimise()
                .map(solution -> new Answer(actions(solution.values()), solution.value() + constant));
    }

    /** @return nothing if the budgets cannot be kept */
    Optional<Answer> solve() {
        Optional<LinearProgramme.Solution> relaxed = programme.minimise();
        if (relaxed.isEmpty()) {
            return Optional.empty();
        }
        double bound = relaxed.get().value() + constant;
        LinearProgramme.Solution solution = relaxed.get();
        for (Optional<Integer> next = leastFractional(solution); next.isPresent(); next = leastFractional(solution)) {
            Optional<LinearProgramme.Solution> rounded = rounded(next.get(), solution.values()[next.get()]);
            if (rounded.isEmpty()) {
                return Optional.empty();
            }
            solution = rounded.get();
        }
        return Optional.of(new Answer(actions(solution.values()), bound));
    }

    /** Whole numbers are kept once chosen; the nearer one first. */
    private Optional<LinearProgramme.Solution> rounded(int variable, double value) {
        double nearer = Math.round(value);
        chosen.set(variable);
        programme.fix(variable, nearer);
        Optional<LinearProgramme.Solution> solution = programme.minimise();
        if (solution.isEmpty()) {
            programme.fix(variable, nearer > value ? Math.floor(value) : Math.ceil(value));
            solution = programme.minimise();
        }
        return solution;
    }

    /** The variable closest to a whole number among those that are none; the first of equals. */
    private Optional<Integer> leastFractional(LinearProgramme.Solution solution) {
        int best = -1;
        double least = 1;
        for (int i = 0; i < units.size(); i++) {
            double value = solution.values()[i];
            double away = Math.abs(value - Math.round(value));
            if (away > WHOLE && away < least && !chosen.get(i)) {
                best = i;
                least = away;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private List<Action> actions(double[] values) {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            int count = (int) Math.round(values[i]);
            if (count > 0) {
                actions.addAll(units.get(i).times(count));
            }
        }
        return Actions.merged(actions);
    }

    private void addActions() {
        Horizon horizon = question.horizon();
        for (Supply supply : question.supplies()) {
            for (YearMonth month : horizon.months()) {
                Action.Order order = new Action.Order(month, supply, 1);
                if (horizon.contains(order.since())) {
                    Unit.allOf(order, horizon, question.resale()).forEach(unit -> add(unit, Double.POSITIVE_INFINITY));
                }
            }
        }
        for (Holding holding : question.holdings()) {
            if (holding instanceof Holding.Owned owned) {
                LinearProgramme.Row atMostAll = programme.row();
                for (YearMonth month : horizon.months()) {
                    if (!month.isBefore(owned.since()) && month.isBefore(owned.end())) {
                        Unit unit = Unit.of(new Action.Retire(month, owned, 1), horizon);
                        atMostAll.plus(add(unit, owned.accelerators()), 1);
                    }
                }
                atMostAll.atMost(owned.accelerators());
            }
        }
    }

    private int add(Unit unit, double most) {
        units.add(unit);
        return programme.variable(most, dollars(unit.cost()));
    }

    /** The month's capacity is cut into stretches, each worth less than the one before. */
    private void addMonth(int index) {
        YearMonth month = question.horizon().month(index);
        BurstCurve curve = curves.get(index);
        constant += curve.withoutCapacity();
        stretches[index] = new int[curve.stretches() + 1];
        LinearProgramme.Row capacity = programme.row();
        for (int stretch = 0; stretch < curve.stretches(); stretch++) {
            stretches[index][stretch] = programme.variable(curve.width(stretch), curve.slope(stretch));
            capacity.plus(stretches[index][stretch], 1);
        }
        stretches[index][curve.stretches()] = programme.variable(Double.POSITIVE_INFINITY, 0);
        capacity.plus(stretches[index][curve.stretches()], 1);
        for (int i = 0; i < units.size(); i++) {
            capacity.plus(i, -Outcome.capacity(units.get(i).effects(), month));
        }
        capacity.equalTo(Outcome.capacity(base, month));
        double needed = needed(index);
        if (needed > 0) {
            LinearProgramme.Row service = programme.row();
            for (int stretch : stretches[index]) {
                service.plus(stretch, 1);
            }
            service.atLeast(needed);
        }
    }

    /** Capacity that the service level asks for beside what can be had by the hour, as far as it can be there. */
    private double needed(int index) {
        YearMonth month = question.horizon().month(index);
        LoadCurve demand = question.outlook().curves().get(index);
        double level = demand.quantile(question.serviceLevel().value());
        double needed = level - question.burst().most(level);
        boolean canBeOrdered = question.supplies().stream()
                .anyMatch(supply ->
                        !supply.lead().after(question.horizon().first()).isAfter(month));
        return canBeOrdered ? needed : Math.min(needed, Outcome.capacity(base, month));
    }

    private void addBudgets() {
        for (Quarter quarter : question.horizon().quarters()) {
            question.budgets().of(quarter).ifPresent(budget -> addBudget(quarter, dollars(budget)));
        }
    }

    private void addBudget(Quarter quarter, double budget) {
        LinearProgramme.Row paid = programme.row();
        double left = budget;
        for (Effect effect : base) {
            left -= paidIn(quarter, effect);
        }
        for (int i = 0; i < units.size(); i++) {
            double paidForOne = 0;
            for (Effect effect : units.get(i).effects()) {
                paidForOne += paidIn(quarter, effect);
            }
            paid.plus(i, paidForOne);
        }
        for (int index = 0; index < curves.size(); index++) {
            if (Quarter.of(question.horizon().month(index)).equals(quarter)) {
                left -= curves.get(index).withoutCapacity();
                for (int stretch = 0; stretch < curves.get(index).stretches(); stretch++) {
                    paid.plus(stretches[index][stretch], curves.get(index).slope(stretch));
                }
            }
        }
        if (!budgetsBind) {
            paid.plus(programme.variable(Double.POSITIVE_INFINITY, OVERSPENT), -1);
        }
        paid.atMost(left);
    }

    private static double paidIn(Quarter quarter, Effect effect) {
        return effect.flows().stream()
                .filter(flow -> Quarter.of(flow.month()).equals(quarter))
                .map(MoneyFlow::amount)
                .mapToDouble(PlanProgramme::dollars)
                .sum();
    }

    /** Capacity comes in multiples of it, where lots and speeds are whole. */
    private double grain() {
        long grain = 0;
        for (Supply supply : question.supplies()) {
            double lot = supply.lot() * supply.speed();
            if (lot != Math.rint(lot)) {
                return 1;
            }
            grain = gcd(grain, (long) lot);
        }
        return Math.max(1, grain);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static double dollars(Money money) {
        return money.amount().doubleValue();
    }
}
