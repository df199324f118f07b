package dev.supercargo.planner.roadmaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.planning.supply.Ceiling;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class RoadmapReaderTest {

    private static final String WHOLE = """
            name: H100 next year
            team: vision
            accelerator: nvidia-h100-sxm-80gb
            months: 18
            service_level_percent: 99
            demand:
              growth_percent: 20
              projects:
                - {name: llama, accelerators: 16, from: 2027-03, until: 2027-06, probability_percent: 60}
            owned:
              - name: rack 1
                accelerators: 8
                since: 2024-05
                hardware: {accelerator: nvidia-a100-sxm-80gb, speed: 0.4, price_new: 15000, watts: 460}
            reserved:
              - {name: old contract, accelerators: 8, until: 2027-04, per_hour: 2.10}
            buy:
              - name: HGX
                lead_months: 3
                lot: 8
                hardware: {accelerator: nvidia-h100-sxm-80gb, price_new: 30000, electricity: 90, upkeep: 120}
            reserve:
              - {name: a year, per_hour: 1.90, months: 12, payment: partial_upfront}
            burst:
              - {name: spot, per_hour: 1.25, suits_percent: 40, rework_percent: 5}
              - {name: on demand, per_hour: 2.95, at_most: 64}
            budgets: {2027-Q1: 250000}
            """;

    @Test
    void readsWhatThereIsWhatCanBeHadAndWhatMayBePaid() {
        RoadmapRequest request = RoadmapReader.read(WHOLE);

        assertThat(request.key()).isEqualTo(new SeriesKey("vision", "nvidia-h100-sxm-80gb"));
        assertThat(request.months()).isEqualTo(new Months(18));
        assertThat(request.yearlyGrowth()).isEqualTo(0.2);
        assertThat(request.projects().orElseThrow())
                .singleElement()
                .satisfies(project -> assertThat(project.probability().value()).isEqualTo(0.6));
        assertThat(request.holdings()).hasSize(2).first().isInstanceOfSatisfying(Holding.Owned.class, owned -> {
            assertThat(owned.speed()).isEqualTo(0.4);
            assertThat(owned.hardware().upkeep().electricity().amount().doubleValue())
                    .isBetween(60.0, 70.0);
        });
        assertThat(request.supplies()).hasSize(2);
        assertThat(request.supplies().getFirst())
                .isInstanceOfSatisfying(
                        Purchase.class, purchase -> assertThat(purchase.price()).isEqualTo(Money.usd("30000")));
        assertThat(request.supplies().getLast()).isInstanceOf(Reservation.class);
        assertThat(request.burst().tiers().getLast().ceiling()).isEqualTo(new Ceiling.AtMost(64));
        assertThat(request.burst().waiting().perHour()).isEqualTo(Money.usd("2.95"));
        assertThat(request.budgets().of(Quarter.parse("2027-Q1"))).contains(Money.usd("250000"));
    }

    @Test
    void namesEveryMistakeByFieldAndLine() {
        Problem problem = catchThrowableOfType(Problem.class, () -> RoadmapReader.read("""
                accelerator: nvidia-h100-sxm-80gb
                months: 40
                reserve:
                  - {name: a year, per_hour: cheap, months: 12}
                burts: []
                budgets: {Q1: 5}
                """));

        assertThat(problem.issues())
                .extracting(issue -> issue.path() + "@" + issue.line())
                .contains("months@2", "reserve[0].per_hour@4", "burts@5", "budgets.Q1@6", "burst@1");
        assertThat(problem.getMessage()).contains("line 1");
    }

    @Test
    void refusesWhatContradictsItself() {
        Problem problem = catchThrowableOfType(Problem.class, () -> RoadmapReader.read("""
                accelerator: x
                waiting_per_hour: 1
                demand:
                  projects: [{name: p, accelerators: 4, from: 2027-05, until: 2027-03}]
                buy:
                  - {name: same, hardware: {accelerator: x, price_new: 100, watts: 1, life_months: 12}, age_months: 12}
                reserve:
                  - {name: same, per_hour: 1, months: 1}
                  - {name: same, per_hour: 2, months: 3}
                burst: [{name: on demand, per_hour: 3}]
                """));

        assertThat(problem.issues())
                .extracting(issue -> issue.path())
                .contains("demand.projects[0].from", "buy[0].price", "waiting_per_hour", "name");
    }

    @Test
    void plansFromTheMonthThatBeginsNext() {
        assertThat(MakeRoadmap.nearestMonth(Instant.parse("2026-11-26T10:00:00Z")))
                .isEqualTo(YearMonth.of(2026, 12));
        assertThat(MakeRoadmap.nearestMonth(Instant.parse("2026-12-10T10:00:00Z")))
                .isEqualTo(YearMonth.of(2026, 12));
    }
}
