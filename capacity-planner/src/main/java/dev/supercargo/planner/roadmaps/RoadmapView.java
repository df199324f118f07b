package dev.supercargo.planner.roadmaps;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.planner.standing.Source;
import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.money.FlowKind;
import dev.supercargo.planning.roadmap.Action;
import dev.supercargo.planning.roadmap.Alternative;
import dev.supercargo.planning.roadmap.MonthOutcome;
import dev.supercargo.planning.roadmap.Outcome;
import dev.supercargo.planning.roadmap.Overspend;
import dev.supercargo.planning.roadmap.Roadmap;
import dev.supercargo.planning.roadmap.RoadmapResult;
import dev.supercargo.planning.roadmap.RoadmapStep;
import dev.supercargo.planning.roadmap.Sensitivity;
import dev.supercargo.planning.roadmap.Shortfall;
import dev.supercargo.planning.roadmap.Trigger;
import dev.supercargo.planning.roadmap.Unaffordable;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A roadmap as it is shown. Months are written as {@code 2027-03}; numbers of accelerators are rounded to hundredths.
 *
 * @param affordable whether the budgets pay for it
 * @param affordableShare of the demand that the budgets pay for; 1 if all
 * @param overspends quarters whose budgets do not suffice
 * @param notes what the plan rests on and cannot say
 * @param sources who told what the plan was made of; absent if all of it was in the question
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoadmapView(
        String id,
        String name,
        String team,
        String acceleratorClass,
        Instant createdAt,
        String createdBy,
        String firstMonth,
        int months,
        double serviceLevelPercent,
        boolean affordable,
        double affordableShare,
        List<OverspendView> overspends,
        CostView cost,
        List<StepView> steps,
        List<MonthView> monthly,
        List<TriggerView> triggers,
        List<AlternativeView> alternatives,
        List<SensitivityView> sensitivities,
        List<ShortfallView> shortfalls,
        List<String> notes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Source> sources) {

    /**
     * @param expected what plans are compared by: cash less what is left, and waiting
     * @param cash paid over all months
     * @param leftAtEnd what hardware would fetch and what is prepaid when the plan ends
     * @param lowerBound no plan costs less
     */
    public record CostView(Money expected, Money cash, Money leftAtEnd, Money waiting, Money lowerBound) {}

    public record OverspendView(String quarter, Money budget, Money needed, Money missing) {}

    public record StepView(
            RoadmapStep.Kind kind, String month, String since, String what, int accelerators, String reason) {

        static StepView from(RoadmapStep step) {
            return new StepView(
                    step.kind(),
                    step.action().month().toString(),
                    step.since().toString(),
                    what(step.action()),
                    step.action().accelerators(),
                    step.reason());
        }

        static String what(Action action) {
            return switch (action) {
                case Action.Order order -> order.supply().name();
                case Action.Retire retire -> retire.owned().name();
            };
        }
    }

    /** Demand by its quantiles, capacity and money of a month. */
    public record MonthView(
            String month,
            double p50,
            double p80,
            double p95,
            double owned,
            double reserved,
            double burst,
            double waiting,
            double idle,
            Money cash,
            Money cashSoFar,
            Map<FlowKind, Money> cashByKind) {

        static MonthView from(MonthOutcome month, LoadCurve demand, Outcome outcome) {
            return new MonthView(
                    month.month().toString(),
                    rounded(demand.quantile(0.5)),
                    rounded(demand.quantile(0.8)),
                    rounded(demand.quantile(0.95)),
                    rounded(month.owned()),
                    rounded(month.reserved()),
                    rounded(month.burst()),
                    rounded(month.waiting()),
                    rounded(month.idle()),
                    outcome.cash().in(month.month()),
                    outcome.cash().cumulated().get(month.month()),
                    outcome.cash().byKind(month.month()));
        }
    }

    /** @param text the whole as a sentence */
    public record TriggerView(
            String month,
            double quantilePercent,
            Trigger.Direction direction,
            double threshold,
            double forecast,
            String before,
            String action,
            String text) {

        static TriggerView from(Trigger trigger) {
            String side = trigger.direction() == Trigger.Direction.ABOVE ? "more than " : "less than ";
            double percent = rounded(100 * trigger.quantile().value());
            return new TriggerView(
                    trigger.month().toString(),
                    percent,
                    trigger.direction(),
                    rounded(trigger.threshold()),
                    rounded(trigger.forecast()),
                    trigger.before().toString(),
                    trigger.action(),
                    "If p" + plain(percent) + " of demand in " + trigger.month() + " becomes " + side
                            + plain(rounded(trigger.threshold())) + " accelerators (now "
                            + plain(rounded(trigger.forecast())) + ") before " + trigger.before() + ": "
                            + trigger.action());
        }
    }

    public record AlternativeView(String name, Money expected, Money more, String reason) {

        static AlternativeView from(Alternative alternative) {
            return new AlternativeView(
                    alternative.name(), alternative.outcome().cost(), alternative.more(), alternative.reason());
        }
    }

    public record SensitivityView(
            String input, String low, String high, Money costLow, Money costHigh, boolean changesFirstMonth) {

        static SensitivityView from(Sensitivity s) {
            return new SensitivityView(s.input(), s.low(), s.high(), s.costLow(), s.costHigh(), s.changesFirstMonth());
        }
    }

    /** @param remains whether the plan comes too late for it */
    public record ShortfallView(String month, double wanted, double available, double planned, boolean remains) {

        static ShortfallView from(Shortfall shortfall) {
            return new ShortfallView(
                    shortfall.month().toString(),
                    rounded(shortfall.wanted()),
                    rounded(shortfall.available()),
                    rounded(shortfall.planned()),
                    shortfall.remains());
        }
    }

    static RoadmapView from(String id, Instant createdAt, String createdBy, Computed computed) {
        RoadmapRequest request = computed.request();
        Roadmap roadmap = computed.roadmap();
        Outcome outcome = roadmap.outcome();
        return new RoadmapView(
                id,
                request.name(),
                request.key().team(),
                request.key().acceleratorClass(),
                createdAt,
                createdBy,
                computed.prospect().outlook().horizon().first().toString(),
                request.months().count(),
                rounded(100 * request.serviceLevel().value()),
                computed.isAffordable(),
                affordableShare(computed.result()),
                overspends(computed.result()),
                new CostView(
                        outcome.cost(),
                        outcome.cash().total(),
                        outcome.endValue(),
                        outcome.waitingCost(),
                        roadmap.lowerBound()),
                roadmap.steps().stream().map(StepView::from).toList(),
                IntStream.range(0, outcome.months().size())
                        .mapToObj(month -> MonthView.from(
                                outcome.months().get(month),
                                computed.prospect().outlook().curves().get(month),
                                outcome))
                        .toList(),
                roadmap.triggers().stream().map(TriggerView::from).toList(),
                roadmap.alternatives().stream().map(AlternativeView::from).toList(),
                roadmap.sensitivities().stream().map(SensitivityView::from).toList(),
                roadmap.shortfalls().stream().map(ShortfallView::from).toList(),
                computed.prospect().notes(),
                computed.prospect().sources());
    }

    private static double affordableShare(RoadmapResult result) {
        return switch (result) {
            case Roadmap roadmap -> 1;
            case Unaffordable unaffordable -> rounded(unaffordable.affordable().value());
        };
    }

    private static List<OverspendView> overspends(RoadmapResult result) {
        return switch (result) {
            case Roadmap roadmap -> List.of();
            case Unaffordable unaffordable ->
                unaffordable.overspends().stream().map(RoadmapView::overspend).toList();
        };
    }

    private static OverspendView overspend(Overspend overspend) {
        Quarter quarter = overspend.quarter();
        return new OverspendView(quarter.toString(), overspend.budget(), overspend.needed(), overspend.missing());
    }

    static double rounded(double accelerators) {
        return BigDecimal.valueOf(accelerators)
                .setScale(2, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
