package dev.supercargo.planning.roadmap;

import static dev.supercargo.planning.roadmap.Questions.CARD;
import static dev.supercargo.planning.roadmap.Questions.JANUARY;
import static dev.supercargo.planning.roadmap.Questions.months;
import static dev.supercargo.planning.roadmap.Questions.onDemand;
import static dev.supercargo.planning.roadmap.Questions.purchase;
import static dev.supercargo.planning.roadmap.Questions.question;
import static dev.supercargo.planning.roadmap.Questions.reservation;
import static dev.supercargo.planning.roadmap.Questions.steady;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.supply.Hardware;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Upkeep;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoadmapPlannerTest {

    /** Twenty accelerators are wanted in half of the hours, ten in the others: the upper ten must cost less than half. */
    @Test
    void reservesWhatIsBusyEnoughAndRentsTheRest() {
        RoadmapQuestion dear = question(steady(12, 10, 20), List.of(), List.of(reservation("1.80", 12)), onDemand("3"));
        RoadmapQuestion cheap =
                question(steady(12, 10, 20), List.of(), List.of(reservation("1.40", 12)), onDemand("3"));

        assertThat(plan(dear).outcome().months()).allMatch(month -> month.reserved() == 10);
        assertThat(plan(cheap).outcome().months()).allMatch(month -> month.reserved() == 20);
        assertThat(plan(dear).outcome().cost())
                .isEqualTo(Money.usd("1.80")
                        .times(10 * 730 * 12)
                        .plus(Money.usd("3").times(5 * 730 * 12)));
    }

    @Test
    void whatIsOrderedWorksAfterItsLeadTimeAndNotBefore() {
        Roadmap plan = plan(question(steady(12, 10), List.of(), List.of(purchase("buy", CARD, 3)), onDemand("3")));

        assertThat(plan.outcome().months())
                .extracting(MonthOutcome::owned)
                .startsWith(0.0, 0.0, 0.0, 10.0)
                .endsWith(10.0);
        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(RoadmapStep.Kind.BUY);
            assertThat(step.action().month()).isEqualTo(JANUARY);
            assertThat(step.since()).isEqualTo(JANUARY.plusMonths(3));
            assertThat(step.reason()).contains("100 % of the hours", "3.00 USD/h");
        });
    }

    @Test
    void ordersInPhasesWhenDemandGrowsAndSaysWhatWouldChangeTheLaterOrder() {
        LoadCurve few = LoadCurve.ofHours(4);
        LoadCurve many = LoadCurve.ofHours(12);

        Roadmap plan = plan(question(
                months(few, few, few, few, few, few, many, many, many, many, many, many),
                List.of(),
                List.of(reservation("1.50", 12)),
                onDemand("3")));

        assertThat(plan.steps())
                .extracting(step -> step.action().month())
                .containsExactly(JANUARY, JANUARY.plusMonths(6));
        assertThat(plan.steps())
                .extracting(step -> step.action().accelerators())
                .containsExactly(4, 8);
        assertThat(plan.triggers()).anySatisfy(trigger -> {
            assertThat(trigger.direction()).isEqualTo(Trigger.Direction.BELOW);
            assertThat(trigger.month()).isEqualTo(JANUARY.plusMonths(6));
            assertThat(trigger.forecast()).isEqualTo(12);
            assertThat(trigger.threshold()).isLessThan(12);
        });
    }

    @Test
    void sellsWhatCostsMoreToKeepThanItIsWorth() {
        Hardware old = new Hardware(
                "nvidia-v100-sxm-16gb",
                0.25,
                Money.usd("9000"),
                new Share(0.6),
                new Share(0.2),
                Months.ofYears(7),
                new Upkeep(Money.usd("150"), new Share(0.3), Money.usd("80")));
        Holding.Owned owned = new Holding.Owned("old", old, 8, JANUARY.minusMonths(48), new Months(0));

        Roadmap plan = plan(question(steady(12, 10), List.of(owned), List.of(purchase("buy", CARD, 0)), onDemand("3")));

        assertThat(plan.steps())
                .extracting(RoadmapStep::kind)
                .contains(RoadmapStep.Kind.UPGRADE, RoadmapStep.Kind.RETIRE);
        assertThat(plan.outcome().months().getFirst().owned()).isEqualTo(10);
        assertThat(plan.outcome().cash().in(JANUARY))
                .isLessThan(CARD.priceNew().times(10).plus(Money.usd("1600")));
    }

    @Test
    void keepsTheBudgetOfAQuarterByOrderingLater() {
        RoadmapQuestion question =
                question(steady(12, 10), List.of(), List.of(purchase("buy", CARD, 0)), onDemand("3"));
        Quarter first = Quarter.of(JANUARY);
        Money budget = Money.usd("100000");

        Roadmap plan = plan(question.with(Budgets.of(Map.of(first, budget))));

        assertThat(plan(question).outcome().cash().in(first)).isGreaterThan(budget);
        assertThat(plan.outcome().cash().in(first)).isLessThanOrEqualTo(budget);
        assertThat(plan.outcome().cost()).isGreaterThan(plan(question).outcome().cost());
        assertThat(plan.steps()).anyMatch(step -> step.action().month().isAfter(JANUARY.plusMonths(2)));
    }

    @Test
    void saysWhichQuarterAnImpossibleBudgetFailsInAndHowMuchItPaysFor() {
        RoadmapQuestion question = question(steady(6, 10), List.of(), List.of(), onDemand("3"))
                .with(Budgets.of(Map.of(Quarter.parse("2027-Q2"), Money.usd("32850"))));

        RoadmapResult result = RoadmapPlanner.plan(question);

        assertThat(result).isInstanceOfSatisfying(Unaffordable.class, unaffordable -> {
            assertThat(unaffordable.overspends()).singleElement().satisfies(overspend -> {
                assertThat(overspend.quarter()).hasToString("2027-Q2");
                assertThat(overspend.missing()).isEqualTo(Money.usd("32850"));
            });
            assertThat(unaffordable.affordable().value()).isCloseTo(0.5, within(0.01));
        });
    }

    @Test
    void ordersForTheServiceLevelWhereTheCloudHasALimitAndNamesWhatCannotBeServed() {
        RoadmapQuestion question = question(
                steady(6, 10, 10, 10, 10, 10, 10, 10, 10, 10, 30),
                List.of(),
                List.of(purchase("buy", CARD, 2)),
                onDemand("3", 15));

        Roadmap plan = plan(question);

        assertThat(plan.outcome().months().getLast().owned()).isGreaterThanOrEqualTo(15);
        assertThat(plan.shortfalls()).hasSize(6);
        assertThat(plan.shortfalls())
                .filteredOn(Shortfall::remains)
                .extracting(Shortfall::month)
                .containsExactly(JANUARY, JANUARY.plusMonths(1));
        assertThat(plan.outcome().waitingCost().isPositive()).isTrue();
        assertThat(plan.alternatives())
                .filteredOn(alternative -> alternative.name().equals("all-cloud"))
                .singleElement()
                .satisfies(alternative -> assertThat(alternative.reason())
                        .contains("falls short of the service level of 95 % in 6 of 6 months (the plan: 2)"));
    }

    @Test
    void namesWhatEverySimplerPlanWouldCost() {
        Roadmap plan = plan(question(
                steady(12, 5, 10, 20),
                List.of(),
                List.of(purchase("buy", CARD, 2), reservation("1.80", 12)),
                onDemand("3")));

        assertThat(plan.alternatives())
                .extracting(Alternative::name)
                .containsExactlyInAnyOrder(
                        "all-cloud", "buy-for-peak", "reserve-the-mean", "never-buy", "never-reserve");
        assertThat(plan.alternatives()).allSatisfy(alternative -> {
            assertThat(alternative.more().isNegative()).as(alternative.name()).isFalse();
            assertThat(alternative.outcome().cost())
                    .isEqualTo(plan.outcome().cost().plus(alternative.more()));
        });
    }

    /** Lots of eight do not fit a demand of three, and rounding must not end above the plan without them. */
    @Test
    void neverCostsMoreThanAPlanWithFewerOptions() {
        Purchase lots = new Purchase("lots of eight", CARD, CARD.priceNew(), new Months(0), new Months(1), 8);

        Roadmap plan = plan(question(
                steady(12, 2, 3, 5, 9, 13), List.of(), List.of(lots, reservation("2.10", 12)), onDemand("2.95")));

        assertThat(plan.alternatives())
                .filteredOn(alternative -> alternative.name().startsWith("never-"))
                .hasSize(2)
                .noneMatch(alternative -> alternative.more().isNegative());
    }

    @Test
    void tellsWhichInputMovesTheCostMost() {
        Roadmap plan = plan(question(
                steady(12, 5, 10, 20),
                List.of(),
                List.of(purchase("buy", CARD, 2), reservation("1.80", 12)),
                onDemand("3")));

        assertThat(plan.sensitivities()).extracting(Sensitivity::input).contains("demand", "electricity");
        assertThat(plan.sensitivities().getFirst().input()).isEqualTo("demand");
        assertThat(plan.sensitivities()).isSortedAccordingTo((a, b) -> b.range().compareTo(a.range()));
    }

    @Test
    void answersTheSameQuestionTheSameWay() {
        RoadmapQuestion question = question(
                steady(12, 3, 7, 11, 19),
                List.of(),
                List.of(purchase("buy", CARD, 2), reservation("1.80", 12), reservation("2.20", 3)),
                onDemand("3"));

        assertThat(RoadmapPlanner.plan(question)).isEqualTo(RoadmapPlanner.plan(question));
    }

    @Test
    void planningForNothingIsDoingNothing() {
        Roadmap plan = plan(question(steady(3, 0), List.of(), List.of(purchase("buy", CARD, 0)), onDemand("3")));

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.outcome().cost().isZero()).isTrue();
    }

    private static Roadmap plan(RoadmapQuestion question) {
        return (Roadmap) RoadmapPlanner.plan(question);
    }
}
