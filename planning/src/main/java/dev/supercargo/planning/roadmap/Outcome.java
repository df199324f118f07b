package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.money.CashPlan;
import dev.supercargo.planning.money.FlowKind;
import dev.supercargo.planning.money.MoneyFlow;
import dev.supercargo.planning.supply.BurstMarket;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.quantities.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What actions lead to at a given demand.
 *
 * @param months of the horizon
 * @param cash all that is paid and comes in
 * @param endValue what is left when the horizon ends: hardware at what its sale would leave, prepaid months
 * @param waitingCost expected; not cash
 */
public record Outcome(List<MonthOutcome> months, CashPlan cash, Money endValue, Money waitingCost) {

    public Outcome {
        months = List.copyOf(months);
    }

    /** What is compared: cash less what is left, and the cost of waiting. */
    public Money cost() {
        return cash.total().minus(endValue).plus(waitingCost);
    }

    /** @param actions of any month of the horizon, none of a holding that is not there */
    public static Outcome of(RoadmapQuestion question, List<Action> actions) {
        Horizon horizon = question.horizon();
        List<Effect> owned = new ArrayList<>();
        List<Effect> reserved = new ArrayList<>();
        for (Holding holding : question.holdings()) {
            (holding instanceof Holding.Owned ? owned : reserved).add(Effect.of(holding, horizon));
        }
        for (Action action : actions) {
            (isReservation(action) ? reserved : owned).add(Effect.of(action, horizon));
        }
        List<MonthOutcome> months = new ArrayList<>();
        List<MoneyFlow> flows = new ArrayList<>();
        for (int i = 0; i < horizon.length().count(); i++) {
            YearMonth month = horizon.month(i);
            MonthOutcome outcome = month(
                    month,
                    capacity(owned, month),
                    capacity(reserved, month),
                    question.outlook().curves().get(i),
                    question.burst());
            months.add(outcome);
            if (!outcome.burstCost().isZero()) {
                flows.add(new MoneyFlow(month, FlowKind.BURST, "capacity by the hour", outcome.burstCost()));
            }
        }
        Stream.of(owned, reserved).flatMap(List::stream).forEach(effect -> flows.addAll(effect.flows()));
        return new Outcome(
                months,
                new CashPlan(horizon, merged(flows)),
                Stream.of(owned, reserved)
                        .flatMap(List::stream)
                        .map(Effect::endValue)
                        .reduce(Money.zero(), Money::plus),
                months.stream().map(MonthOutcome::waitingCost).reduce(Money.zero(), Money::plus));
    }

    private static boolean isReservation(Action action) {
        return switch (action) {
            case Action.Order order ->
                switch (order.supply()) {
                    case Purchase purchase -> false;
                    case Reservation reservation -> true;
                };
            case Action.Retire retire -> false;
        };
    }

    static double capacity(List<Effect> effects, YearMonth month) {
        return effects.stream()
                .filter(effect -> effect.worksIn(month))
                .mapToDouble(Effect::capacity)
                .sum();
    }

    private static MonthOutcome month(
            YearMonth month, double owned, double reserved, LoadCurve demand, BurstMarket market) {
        double firm = owned + reserved;
        double cash = 0;
        double taken = 0;
        double waiting = 0;
        double idle = 0;
        int steps = demand.steps();
        for (int step = 0; step < steps; step++) {
            BurstMarket.Hour hour = market.hour(demand.level(step), firm);
            cash += hour.cash();
            taken += hour.taken();
            waiting += hour.waiting();
            idle += Math.max(0, firm - demand.level(step));
        }
        return new MonthOutcome(
                month,
                owned,
                reserved,
                taken / steps,
                waiting / steps,
                idle / steps,
                Money.usd(Months.hoursOfOne()).timesEstimate(cash / steps),
                market.waiting().times(Months.LENGTH).timesEstimate(waiting / steps));
    }

    /** One flow for each month, kind and thing, so that what a retirement saves is taken off what is paid. */
    private static List<MoneyFlow> merged(List<MoneyFlow> flows) {
        record Entry(YearMonth month, FlowKind kind, String what) {}
        Map<Entry, Money> sums = new LinkedHashMap<>();
        flows.forEach(
                flow -> sums.merge(new Entry(flow.month(), flow.kind(), flow.what()), flow.amount(), Money::plus));
        return sums.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .map(entry -> new MoneyFlow(
                        entry.getKey().month(),
                        entry.getKey().kind(),
                        entry.getKey().what(),
                        entry.getValue()))
                .toList();
    }
}
