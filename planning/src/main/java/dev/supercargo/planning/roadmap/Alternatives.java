package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.quantities.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What simpler plans would cost at the same demand. */
final class Alternatives {

    private static final double ALMOST_ALWAYS = 0.99;
    private static final double ROUNDING = 1e-9;

    private final RoadmapQuestion question;
    private final Outcome plan;
    private final List<Alternative> found = new ArrayList<>();

    private Alternatives(RoadmapQuestion question, Outcome plan) {
        this.question = question;
        this.plan = plan;
    }

    /** Cheapest first. */
    static List<Alternative> of(RoadmapQuestion question, Outcome plan) {
        Alternatives alternatives = new Alternatives(question, plan);
        alternatives.simpleRules();
        alternatives.fewerOptions();
        return alternatives.found.stream()
                .sorted(Comparator.comparing(Alternative::more))
                .toList();
    }

    private void simpleRules() {
        add("all-cloud", "orders nothing; everything beyond what there is comes by the hour", List.of());
        cheapest(Purchase.class)
                .ifPresent(purchase -> add(
                        "buy-for-peak",
                        "buys for the 99 % quantile of the highest month, which is idle most of the time",
                        ordered(purchase, peak())));
        cheapest(Reservation.class)
                .ifPresent(reservation -> add(
                        "reserve-the-mean",
                        "reserves the mean demand at once, whatever comes later",
                        ordered(reservation, mean())));
    }

    private void fewerOptions() {
        without(Purchase.class, "never-buy", "is the best plan that buys nothing");
        without(Reservation.class, "never-reserve", "is the best plan that reserves nothing");
    }

    private void without(Class<? extends Supply> kind, String name, String what) {
        RoadmapQuestion fewer = question.without(kind);
        if (fewer.supplies().size() < question.supplies().size()) {
            add(name, what, RoadmapPlanner.actions(fewer));
        }
    }

    private void add(String name, String what, List<Action> actions) {
        Outcome outcome = Outcome.of(question, actions);
        Money more = outcome.cost().minus(plan.cost());
        found.add(new Alternative(name, outcome, more, reason(what, outcome, more)));
    }

    private String reason(String what, Outcome outcome, Money more) {
        List<Overspend> overspends = RoadmapPlanner.overspends(question, outcome);
        String price = more.isPositive()
                ? "costs " + Words.dollars(more) + " more"
                : more.isZero()
                        ? "costs the same"
                        : "costs " + Words.dollars(Money.zero().minus(more)) + " less";
        String objection = overspends.isEmpty()
                ? ""
                : ", and exceeds the budget of " + overspends.getFirst().quarter() + " by "
                        + Words.dollars(overspends.getFirst().missing());
        return Words.sentence("It " + what + "; it " + price + objection + unserved(outcome));
    }

    private String unserved(Outcome outcome) {
        long missed = Shortfalls.remaining(question, outcome);
        long missedByThePlan = Shortfalls.remaining(question, plan);
        return missed <= missedByThePlan
                ? ""
                : ", and falls short of the service level of "
                        + Words.percent(question.serviceLevel().value()) + " in " + missed + " of "
                        + outcome.months().size() + " months (the plan: " + missedByThePlan + ")";
    }

    /** The option of a kind whose accelerator costs least in a month of the horizon. */
    private <S extends Supply> Optional<S> cheapest(Class<S> kind) {
        return question.supplies().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(supply -> question.horizon()
                        .contains(supply.lead().after(question.horizon().first())))
                .min(Comparator.comparingDouble(supply -> UnitCost.of(
                                new Action.Order(question.horizon().first(), supply, 1), question.horizon())
                        .dollarsPerHour()));
    }

    private List<Action> ordered(Supply supply, double accelerators) {
        Outcome unchanged = Outcome.of(question, List.of());
        int index = Math.min(supply.lead().count(), unchanged.months().size() - 1);
        double missing = accelerators - unchanged.months().get(index).firm();
        int lots = (int) Math.ceil(missing / (supply.lot() * supply.speed()) - ROUNDING);
        return lots > 0 ? List.of(new Action.Order(question.horizon().first(), supply, lots)) : List.of();
    }

    private double peak() {
        return question.outlook().curves().stream()
                .mapToDouble(curve -> curve.quantile(ALMOST_ALWAYS))
                .max()
                .orElseThrow();
    }

    private double mean() {
        return question.outlook().curves().stream()
                .mapToDouble(LoadCurve::mean)
                .average()
                .orElseThrow();
    }
}
