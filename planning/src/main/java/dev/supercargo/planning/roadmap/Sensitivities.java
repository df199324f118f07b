package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.supply.Burst;
import dev.supercargo.planning.supply.BurstMarket;
import dev.supercargo.planning.supply.Hardware;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.planning.supply.Upkeep;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/** Plans again with one input changed at a time, before whole lots. */
final class Sensitivities {

    private static final double FIFTH = 0.2;
    private static final double HALF = 0.5;
    private static final Months LATE = new Months(2);

    private final RoadmapQuestion question;
    private final List<String> planned;
    private final List<Sensitivity> found = new ArrayList<>();

    private Sensitivities(RoadmapQuestion question) {
        this.question = question;
        this.planned = firstMonth(best(question).actions());
    }

    /** The one that moves the cost most first. */
    static List<Sensitivity> of(RoadmapQuestion question) {
        Sensitivities sensitivities = new Sensitivities(question);
        sensitivities.share(
                "demand", FIFTH, factor -> question.with(question.outlook().times(factor)));
        sensitivities.share("prices by the hour", FIFTH, factor -> question.with(dearer(question.burst(), factor)));
        if (question.supplies().stream().anyMatch(Purchase.class::isInstance)) {
            sensitivities.share("hardware prices", FIFTH, factor -> purchases(question, p -> dearer(p, factor)));
            sensitivities.share("electricity", HALF, factor -> purchases(question, p -> electricity(p, factor)));
            sensitivities.late();
        }
        if (question.supplies().stream().anyMatch(Reservation.class::isInstance)) {
            sensitivities.share("reservation rates", FIFTH, factor -> reservations(question, factor));
        }
        return sensitivities.found.stream()
                .sorted(Comparator.comparing(Sensitivity::range).reversed())
                .toList();
    }

    private void share(String input, double share, DoubleFunction<RoadmapQuestion> changed) {
        RoadmapQuestion less = changed.apply(1 - share);
        RoadmapQuestion more = changed.apply(1 + share);
        add(input, "−" + Words.percent(share), "+" + Words.percent(share), less, more);
    }

    private void late() {
        add(
                "delivery of hardware",
                "as quoted",
                LATE + " late",
                question,
                purchases(
                        question,
                        p -> new Purchase(
                                p.name(),
                                p.hardware(),
                                p.price(),
                                p.ageThen(),
                                p.lead().plus(LATE),
                                p.lot())));
    }

    private void add(String input, String low, String high, RoadmapQuestion less, RoadmapQuestion more) {
        PlanProgramme.Answer atLow = best(less);
        PlanProgramme.Answer atHigh = best(more);
        found.add(new Sensitivity(
                input,
                low,
                high,
                Money.usd(BigDecimal.valueOf(atLow.lowerBound())),
                Money.usd(BigDecimal.valueOf(atHigh.lowerBound())),
                !(firstMonth(atLow.actions()).equals(planned)
                        && firstMonth(atHigh.actions()).equals(planned))));
    }

    /** Within the budgets, or without them where they cannot be kept. */
    private static PlanProgramme.Answer best(RoadmapQuestion question) {
        return new PlanProgramme(question, true)
                .relaxed()
                .or(() -> new PlanProgramme(question.with(Budgets.unlimited()), true).relaxed())
                .orElseThrow(() -> new IllegalStateException("a plan without budgets has no answer"));
    }

    /** What is done in the first month, by name and number, since a changed price makes another option of it. */
    private List<String> firstMonth(List<Action> actions) {
        return actions.stream()
                .filter(action -> action.month().equals(question.horizon().first()))
                .map(action -> switch (action) {
                    case Action.Order order ->
                        order.accelerators() + " " + order.supply().name();
                    case Action.Retire retire ->
                        -retire.accelerators() + " " + retire.owned().name();
                })
                .toList();
    }

    private static BurstMarket dearer(BurstMarket market, double factor) {
        return new BurstMarket(
                market.tiers().stream()
                        .map(tier -> new Burst(
                                tier.name(), times(tier.rate(), factor), tier.suits(), tier.rework(), tier.ceiling()))
                        .toList(),
                times(market.waiting(), factor));
    }

    private static RoadmapQuestion purchases(RoadmapQuestion question, UnaryOperator<Purchase> change) {
        List<Supply> supplies = new ArrayList<>();
        for (Supply supply : question.supplies()) {
            supplies.add(
                    switch (supply) {
                        case Purchase purchase -> change.apply(purchase);
                        case Reservation reservation -> reservation;
                    });
        }
        return question.with(supplies);
    }

    private static RoadmapQuestion reservations(RoadmapQuestion question, double factor) {
        List<Supply> supplies = new ArrayList<>();
        for (Supply supply : question.supplies()) {
            supplies.add(
                    switch (supply) {
                        case Purchase purchase -> purchase;
                        case Reservation r ->
                            new Reservation(
                                    r.name(),
                                    r.speed(),
                                    times(r.rate(), factor),
                                    r.term(),
                                    r.payment(),
                                    r.lead(),
                                    r.lot());
                    });
        }
        return question.with(supplies);
    }

    private static Purchase dearer(Purchase purchase, double factor) {
        Hardware h = purchase.hardware();
        return new Purchase(
                purchase.name(),
                new Hardware(
                        h.id(),
                        h.speed(),
                        h.priceNew().timesEstimate(factor),
                        h.yearlyKept(),
                        h.sellingCost(),
                        h.life(),
                        h.upkeep()),
                purchase.price().timesEstimate(factor),
                purchase.ageThen(),
                purchase.lead(),
                purchase.lot());
    }

    private static Purchase electricity(Purchase purchase, double factor) {
        Hardware h = purchase.hardware();
        Upkeep upkeep = new Upkeep(
                h.upkeep().monthly(),
                h.upkeep().yearlyRise(),
                h.upkeep().electricity().timesEstimate(factor));
        return new Purchase(
                purchase.name(),
                new Hardware(h.id(), h.speed(), h.priceNew(), h.yearlyKept(), h.sellingCost(), h.life(), upkeep),
                purchase.price(),
                purchase.ageThen(),
                purchase.lead(),
                purchase.lot());
    }

    private static HourlyRate times(HourlyRate rate, double factor) {
        return new HourlyRate(rate.perHour().timesEstimate(factor));
    }
}
