package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.quantities.Share;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** At which demand one lot more would pay, and at which a later order would no longer. */
final class Triggers {

    private static final Share WATCHED = new Share(0.8);
    private static final double MOST = 8;
    private static final int HALVINGS = 20;

    /** Which lot of an option is weighed. */
    private enum Lot {
        ONE_MORE,
        LAST_ORDERED
    }

    private final RoadmapQuestion question;
    private final List<Action> actions;
    private final Outcome outcome;

    Triggers(RoadmapQuestion question, List<Action> actions, Outcome outcome) {
        this.question = question;
        this.actions = actions;
        this.outcome = outcome;
    }

    /** By the month before which something must be done. */
    List<Trigger> all() {
        return Stream.concat(more().stream(), later().stream())
                .sorted(Comparator.comparing(Trigger::before))
                .toList();
    }

    /** The option that pays first if demand grows beyond the forecast. */
    private Optional<Trigger> more() {
        record Found(Action.Order order, double factor) {}
        return question.supplies().stream()
                .map(supply -> new Action.Order(question.horizon().first(), supply, 1))
                .filter(order -> question.horizon().contains(order.since()))
                .flatMap(order -> factorAtWhichItPays(order, Lot.ONE_MORE, 1, MOST).stream()
                        .map(factor -> new Found(order, factor)))
                .min(Comparator.comparingDouble(Found::factor))
                .map(found -> trigger(
                        found.order(),
                        Trigger.Direction.ABOVE,
                        found.factor(),
                        "Order " + found.order().accelerators() + " more of '"
                                + found.order().supply().name() + "'."));
    }

    /** Orders of later months, which the present forecast asks for and a lower one would not. */
    private List<Trigger> later() {
        List<Trigger> triggers = new ArrayList<>();
        for (Action action : actions) {
            if (action instanceof Action.Order order
                    && order.month().isAfter(question.horizon().first())) {
                Supply supply = order.supply();
                factorAtWhichItPays(order, Lot.LAST_ORDERED, 0, 1)
                        .ifPresent(factor -> triggers.add(trigger(
                                order,
                                Trigger.Direction.BELOW,
                                factor,
                                "Order fewer than " + order.accelerators() + " of '" + supply.name() + "' in "
                                        + order.month() + ".")));
            }
        }
        return triggers;
    }

    private Trigger trigger(Action.Order order, Trigger.Direction direction, double factor, String action) {
        LoadCurve demand = demand(order.since());
        double forecast = demand.quantile(WATCHED.value());
        return new Trigger(
                order.since(),
                WATCHED,
                direction,
                forecast * factor,
                forecast,
                order.month().plusMonths(1),
                action);
    }

    /**
     * The factor on all demand, between two, at which a lot of an order pays for itself.
     */
    private Optional<Double> factorAtWhichItPays(Action.Order order, Lot lot, double low, double high) {
        UnitCost unit = UnitCost.of(new Action.Order(order.month(), order.supply(), 1), question.horizon());
        double planned = lot == Lot.ONE_MORE ? 0 : -unit.capacity();
        if (pays(unit, planned, low) || !pays(unit, planned, high)) {
            return Optional.empty();
        }
        double below = low;
        double above = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + above) / 2;
            if (pays(unit, planned, middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return Optional.of(above);
    }

    private boolean pays(UnitCost unit, double planned, double factor) {
        double saved = 0;
        for (YearMonth month : unit.months()) {
            int index = index(month);
            LoadCurve demand = question.outlook().curves().get(index).times(factor);
            double firm = outcome.months().get(index).firm() + planned;
            saved += dollars(demand, firm) - dollars(demand, firm + unit.capacity());
        }
        return saved * Months.LENGTH.toHours() >= unit.dollars();
    }

    private double dollars(LoadCurve demand, double firm) {
        double sum = 0;
        for (int step = 0; step < demand.steps(); step++) {
            sum += question.burst().dollars(demand.level(step), firm);
        }
        return sum / demand.steps();
    }

    private LoadCurve demand(YearMonth month) {
        return question.outlook().curves().get(index(month));
    }

    private int index(YearMonth month) {
        return Months.between(question.horizon().first(), month).count();
    }
}
