package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.money.FlowKind;
import dev.supercargo.planning.money.MoneyFlow;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.quantities.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a holding or an action does inside a horizon.
 *
 * @param since first month it changes the capacity in
 * @param until first month it no longer does
 * @param capacity by which it changes it, in accelerators that demand is counted in
 * @param flows inside the horizon
 * @param endValue what is left of it when the horizon ends: hardware at what its sale would leave, prepaid months
 */
record Effect(YearMonth since, YearMonth until, double capacity, List<MoneyFlow> flows, Money endValue) {

    Effect {
        flows = List.copyOf(flows);
    }

    static Effect of(Action action, Horizon horizon) {
        return switch (action) {
            case Action.Order order ->
                switch (order.supply()) {
                    case Purchase purchase -> bought(order, purchase, horizon);
                    case Reservation reservation -> reserved(order, reservation, horizon);
                };
            case Action.Retire retire -> retired(retire, horizon);
        };
    }

    static Effect of(Holding holding, Horizon horizon) {
        return switch (holding) {
            case Holding.Owned owned -> owned(owned, horizon);
            case Holding.Committed committed -> committed(committed, horizon);
        };
    }

    boolean worksIn(YearMonth month) {
        return !month.isBefore(since) && month.isBefore(until);
    }

    /** What it costs inside the horizon. */
    Money cost() {
        return flows.stream()
                .map(MoneyFlow::amount)
                .reduce(Money.zero(), Money::plus)
                .minus(endValue);
    }

    private static Effect owned(Holding.Owned owned, Horizon horizon) {
        List<MoneyFlow> flows = new ArrayList<>();
        running(flows, owned, owned.accelerators(), within(owned.since(), owned.end(), horizon));
        return new Effect(
                owned.since(), owned.end(), owned.accelerators() * owned.speed(), flows, saleAtEnd(owned, horizon));
    }

    private static Effect committed(Holding.Committed committed, Horizon horizon) {
        List<MoneyFlow> flows = within(committed.since(), committed.end(), horizon).stream()
                .map(month -> new MoneyFlow(
                        month,
                        FlowKind.RESERVATION,
                        committed.name(),
                        committed.dueMonthly().times(committed.accelerators())))
                .toList();
        return new Effect(
                committed.since(), committed.end(), committed.accelerators() * committed.speed(), flows, Money.zero());
    }

    private static Effect bought(Action.Order order, Purchase purchase, Horizon horizon) {
        Holding.Owned owned = purchase.owned(purchase.name(), order.accelerators(), order.since());
        Money price = purchase.price().times(order.accelerators());
        List<MoneyFlow> flows = new ArrayList<>();
        if (horizon.contains(order.month())) {
            flows.add(new MoneyFlow(order.month(), FlowKind.PURCHASE, purchase.name(), price));
        }
        running(flows, owned, owned.accelerators(), within(owned.since(), owned.end(), horizon));
        // What has not come yet is worth what was paid for it.
        Money endValue = owned.since().isBefore(horizon.end()) ? saleAtEnd(owned, horizon) : price;
        return new Effect(owned.since(), owned.end(), owned.accelerators() * owned.speed(), flows, endValue);
    }

    private static Effect reserved(Action.Order order, Reservation reservation, Horizon horizon) {
        YearMonth since = order.since();
        YearMonth until = reservation.term().after(since);
        List<MoneyFlow> flows = new ArrayList<>();
        Money atOnce = reservation.dueAtOnce().times(order.accelerators());
        if (horizon.contains(since) && !atOnce.isZero()) {
            flows.add(new MoneyFlow(since, FlowKind.RESERVATION, reservation.name(), atOnce));
        }
        Money monthly = reservation.dueMonthly().times(order.accelerators());
        if (!monthly.isZero()) {
            within(since, until, horizon)
                    .forEach(month ->
                            flows.add(new MoneyFlow(month, FlowKind.RESERVATION, reservation.name(), monthly)));
        }
        int left = horizon.contains(since)
                ? reservation.term().count() - within(since, until, horizon).size()
                : 0;
        return new Effect(
                since,
                until,
                order.accelerators() * reservation.speed(),
                flows,
                atOnce.timesEstimate(left / (double) reservation.term().count()));
    }

    private static Effect retired(Action.Retire retire, Horizon horizon) {
        Holding.Owned owned = retire.owned();
        List<MoneyFlow> saved = new ArrayList<>();
        running(saved, owned, -retire.accelerators(), within(retire.month(), owned.end(), horizon));
        Money sale = owned.hardware().saleAt(owned.ageIn(retire.month())).times(retire.accelerators());
        saved.add(new MoneyFlow(
                retire.month(), FlowKind.SALE, owned.name(), Money.zero().minus(sale)));
        Money forgone = owned.hardware().saleAt(owned.ageIn(horizon.end())).times(retire.accelerators());
        return new Effect(
                retire.month(),
                owned.end(),
                -retire.accelerators() * owned.speed(),
                saved,
                Money.zero().minus(forgone));
    }

    private static void running(List<MoneyFlow> flows, Holding.Owned owned, int accelerators, List<YearMonth> months) {
        for (YearMonth month : months) {
            Money upkeep = owned.hardware().upkeep().monthlyAt(owned.ageIn(month));
            flows.add(new MoneyFlow(month, FlowKind.UPKEEP, owned.name(), upkeep.times(accelerators)));
            flows.add(new MoneyFlow(
                    month,
                    FlowKind.ELECTRICITY,
                    owned.name(),
                    owned.hardware().upkeep().electricity().times(accelerators)));
        }
    }

    private static Money saleAtEnd(Holding.Owned owned, Horizon horizon) {
        Months age = owned.ageIn(horizon.end());
        return owned.hardware().saleAt(age).times(owned.accelerators());
    }

    private static List<YearMonth> within(YearMonth since, YearMonth until, Horizon horizon) {
        return horizon.months().stream()
                .filter(month -> !month.isBefore(since) && month.isBefore(until))
                .toList();
    }
}
