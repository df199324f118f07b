package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** Why each action of a plan is taken. */
final class Reasons {

    private final RoadmapQuestion question;
    private final List<Action> actions;
    private final Outcome outcome;

    private Reasons(RoadmapQuestion question, List<Action> actions, Outcome outcome) {
        this.question = question;
        this.actions = actions;
        this.outcome = outcome;
    }

    static List<RoadmapStep> steps(RoadmapQuestion question, List<Action> actions, Outcome outcome) {
        Reasons reasons = new Reasons(question, actions, outcome);
        return actions.stream()
                .sorted(Comparator.comparing(Action::month))
                .map(reasons::step)
                .toList();
    }

    private RoadmapStep step(Action action) {
        return switch (action) {
            case Action.Order order ->
                new RoadmapStep(
                        switch (order.supply()) {
                            case Purchase purchase ->
                                replaces(order, purchase) ? RoadmapStep.Kind.UPGRADE : RoadmapStep.Kind.BUY;
                            case Reservation reservation -> RoadmapStep.Kind.RESERVE;
                        },
                        order,
                        order.since(),
                        ordered(order));
            case Action.Retire retire ->
                new RoadmapStep(RoadmapStep.Kind.RETIRE, retire, retire.month(), retired(retire));
        };
    }

    private boolean replaces(Action.Order order, Purchase purchase) {
        return actions.stream()
                .anyMatch(other -> other instanceof Action.Retire retire
                        && retire.month().equals(order.since())
                        && !retire.owned()
                                .hardware()
                                .id()
                                .equals(purchase.hardware().id()));
    }

    private String ordered(Action.Order order) {
        UnitCost unit = UnitCost.of(new Action.Order(order.month(), order.supply(), 1), question.horizon());
        double busy = unit.months().stream()
                .mapToDouble(month -> shareAbove(month, -unit.capacity()))
                .average()
                .orElse(0);
        return "In its " + new Months(unit.months().size()) + " of the plan an accelerator costs "
                + Words.rate(unit.dollarsPerHour()) + ", and the last one ordered is wanted in " + Words.percent(busy)
                + " of the hours; by the hour work costs up to " + Words.rate(dearest()) + ".";
    }

    private String retired(Action.Retire retire) {
        Months age = retire.owned().ageIn(retire.month());
        return "At an age of " + age + " a sale leaves "
                + Words.dollars(retire.owned().hardware().saleAt(age)) + " for each, and keeping it costs "
                + Words.dollars(retire.owned()
                        .hardware()
                        .upkeep()
                        .monthlyAt(age)
                        .plus(retire.owned().hardware().upkeep().electricity()))
                + " a month; it would be wanted in "
                + Words.percent(shareAbove(retire.month(), 0)) + " of the hours.";
    }

    /** The share of a month's hours that want more than the plan's capacity and so much on top. */
    private double shareAbove(YearMonth month, double more) {
        int index = Months.between(question.horizon().first(), month).count();
        LoadCurve demand = question.outlook().curves().get(index);
        return demand.shareAbove(outcome.months().get(index).firm() + more);
    }

    private double dearest() {
        return question.burst().tiers().isEmpty()
                ? question.burst().waiting().perHour().amount().doubleValue()
                : question.burst().tiers().getLast().dollarsPerUsefulHour();
    }
}
