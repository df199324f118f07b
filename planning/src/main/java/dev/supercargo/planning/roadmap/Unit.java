package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.quantities.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan has a number of: one lot of an option from a month on, hardware with the month it is sold again in, or one
 * accelerator that is retired.
 *
 * @param actions for one
 * @param effects of each action
 */
record Unit(List<Action> actions, List<Effect> effects) {

    Unit {
        actions = List.copyOf(actions);
        effects = List.copyOf(effects);
    }

    static Unit of(Action action, Horizon horizon) {
        return new Unit(List.of(action), List.of(Effect.of(action, horizon)));
    }

    /** The ways to use an order: hardware may be kept, or be sold so many months later or a multiple of them. */
    static List<Unit> allOf(Action.Order order, Horizon horizon, Months resale) {
        List<Unit> units = new ArrayList<>();
        Unit kept = of(order, horizon);
        units.add(kept);
        switch (order.supply()) {
            case Purchase purchase -> {
                Holding.Owned owned = purchase.owned(purchase.name(), order.accelerators(), order.since());
                for (YearMonth month : horizon.months()) {
                    if (month.isAfter(owned.since())
                            && month.isBefore(owned.end())
                            && Months.between(owned.since(), month).count() % resale.count() == 0) {
                        Action.Retire sold = new Action.Retire(month, owned, order.accelerators());
                        units.add(new Unit(
                                List.of(order, sold), List.of(kept.effects().getFirst(), Effect.of(sold, horizon))));
                    }
                }
            }
            case Reservation reservation -> {}
        }
        return units;
    }

    /** @param count 1 or more */
    List<Action> times(int count) {
        return actions.stream()
                .<Action>map(action -> switch (action) {
                    case Action.Order order -> new Action.Order(order.month(), order.supply(), order.lots() * count);
                    case Action.Retire retire -> {
                        Holding.Owned owned = retire.owned();
                        int sold = retire.accelerators() * count;
                        yield new Action.Retire(
                                retire.month(), owned.withAccelerators(Math.max(sold, owned.accelerators())), sold);
                    }
                })
                .toList();
    }

    Money cost() {
        return effects.stream().map(Effect::cost).reduce(Money.zero(), Money::plus);
    }
}
