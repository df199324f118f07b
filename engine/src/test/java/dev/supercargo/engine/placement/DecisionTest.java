package dev.supercargo.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Locality;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Policies POLICIES = Policies.standard();

    @Test
    void ranksByPricePerHourAndSaysSoWhenNoTimeIsKnown() {
        PlacementDecision decision =
                policy("cheapest").decide(Jobs.aSilentJob(), Options.aUsualDay(), BudgetView.unlimited());

        assertThat(decision.reason())
                .isEqualTo("cheapest of 7 at 0.15 USD per hour. Ranked by price per hour, because no running time is"
                        + " known.");
    }

    @Test
    void passesOverAnUnknownTimeWhereAnotherIsKnown() {
        CapacityOption blank = Options.cloud("blank", Hardware.blank(), 8, Market.SPOT, "0.01");
        CapacityOption known = Options.cloud("known", Hardware.a100(), 8, Market.SPOT, "12.00");

        PlacementDecision decision =
                policy("cheapest").decide(Jobs.aVisionJob(), Options.snapshot(blank, known), BudgetView.unlimited());

        assertThat(decision).isInstanceOfSatisfying(PlacementDecision.Placed.class, placed -> {
            assertThat(placed.chosen().option()).isEqualTo(known);
            assertThat(placed.candidates().getLast().verdict())
                    .isEqualTo("its cost is unknown, and an unknown cost never wins");
        });
    }

    @Test
    void takesNoRiskWithADeadlineThatAnotherMeetsSafely() {
        CapacityOption slow = Options.owned("slow", Hardware.a100Pcie(), 8, "1.00", "0.10");
        CapacityOption fast = Options.cloud("fast", Hardware.h100(), 8, Market.ON_DEMAND, "60.00");
        JobSpec relaxed = Jobs.onEightDevices(Jobs.aVisionJob());
        PlacementDecision.Placed placed = placed(policy("cheapest"), relaxed, Options.snapshot(slow, fast));
        Instant between = middle(fastestFinish(placed), placed.chosen());

        PlacementDecision.Placed hurried =
                placed(policy("cheapest"), Jobs.withDeadline(relaxed, between), Options.snapshot(slow, fast));

        assertThat(placed.chosen().option()).isEqualTo(slow);
        assertThat(hurried.chosen().option()).isEqualTo(fast);
        assertThat(hurried.candidates())
                .extracting(Ranked::verdict)
                .anySatisfy(verdict -> assertThat(verdict).startsWith("too risky: one run in ten would finish"));
    }

    @Test
    void breaksTiesByOptionIdAtLast() {
        CapacityOption one = Options.cloud("b", Hardware.a100(), 8, Market.SPOT, "12.00");
        CapacityOption two = Options.named(one, "a");

        assertThat(placed(policy("cheapest"), Jobs.aVisionJob(), Options.snapshot(one, two))
                        .chosen()
                        .option()
                        .id())
                .isEqualTo("a");
    }

    @Test
    void weighsAnHourAgainstItsPriceWhenBalanced() {
        CapacityOption slow = Options.cloud("slow", Hardware.v100(), 8, Market.ON_DEMAND, "1.00");
        CapacityOption fast = Options.cloud("fast", Hardware.h100(), 8, Market.ON_DEMAND, "4.00");
        JobSpec job = Jobs.onEightDevices(Jobs.aVisionJob());

        assertThat(placed(policy("cheapest"), job, Options.snapshot(slow, fast))
                        .chosen()
                        .option())
                .isEqualTo(slow);
        PlacementDecision.Placed balanced = placed(policy("balanced"), job, Options.snapshot(slow, fast));
        assertThat(balanced.chosen().option()).isEqualTo(fast);
        assertThat(balanced.candidates().getLast().verdict()).contains("cheaper, but its time is worth more");
    }

    @Test
    void placesAPinnedJobOnlyWhereItSays() {
        CapacityOption cheap = Options.cloud("cheap", Hardware.a100(), 8, Market.SPOT, "1.00");
        CapacityOption named = Options.cloud("named", Hardware.a100(), 8, Market.ON_DEMAND, "30.00");
        JobSpec job = Jobs.aVisionJob()
                .withResources(Jobs.aVisionJob()
                        .resources()
                        .withLocality(new Locality(Set.of(), Set.of(), Set.of("type-named"))));

        assertThat(placed(policy("pinned"), job, Options.snapshot(cheap, named))
                        .chosen()
                        .option())
                .isEqualTo(named);
        assertThat(policy("pinned")
                        .decide(job, Options.snapshot(cheap), BudgetView.unlimited())
                        .reason())
                .contains("type-cheap is not allowed, only any provider in any region on type-named");
        assertThat(policy("pinned").decide(Jobs.aVisionJob(), Options.snapshot(cheap), BudgetView.unlimited()))
                .isInstanceOfSatisfying(
                        PlacementDecision.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .startsWith("policy pinned runs a job only where it says, and it names no provider"));
    }

    @Test
    void placesAPinnedJobThatMustWaitNowhereElse() {
        CapacityOption busy = Options.busy(
                Options.owned("srv", Hardware.a100(), 8, "5.00", "0.50"), Options.NOW.plus(Duration.ofHours(3)));
        CapacityOption free = Options.cloud("free", Hardware.a100(), 8, Market.SPOT, "1.00");
        JobSpec job = Jobs.aVisionJob()
                .withResources(Jobs.aVisionJob().resources().withLocality(new Locality(Set.of("local"), Set.of())));

        assertThat(policy("pinned").decide(job, Options.snapshot(busy, free), BudgetView.unlimited()))
                .isInstanceOf(PlacementDecision.Deferred.class);
    }

    @Property(tries = 200)
    void neverChoosesAnUnknownPrice(
            @ForAll("days") List<CapacityOption> options, @ForAll @IntRange(min = 0, max = 99) int pick) {
        CapacityOption blank = Options.withoutPrice(options.get(pick % options.size()));
        List<CapacityOption> more = new ArrayList<>(options);
        more.set(pick % options.size(), blank);

        for (PlacementPolicy policy : POLICIES.all()) {
            if (policy.decide(Jobs.aVisionJob(), snapshot(more), BudgetView.unlimited())
                    instanceof PlacementDecision.Placed placed) {
                assertThat(placed.chosen().option().id()).isNotEqualTo(blank.id());
            }
        }
    }

    @Property(tries = 200)
    void isTheSameWhateverTheOrderOfOptions(
            @ForAll("days") List<CapacityOption> options, @ForAll @IntRange(min = 0, max = 1000) int seed) {
        List<CapacityOption> shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, new Random(seed));

        for (PlacementPolicy policy : POLICIES.all()) {
            assertThat(policy.decide(Jobs.aVisionJob(), snapshot(shuffled), BudgetView.unlimited()))
                    .isEqualTo(policy.decide(Jobs.aVisionJob(), snapshot(options), BudgetView.unlimited()));
        }
    }

    @Property(tries = 200)
    void aCheaperEqualOfferNeverRaisesTheCost(
            @ForAll("days") List<CapacityOption> options, @ForAll @IntRange(min = 0, max = 99) int pick) {
        CapacityOption original = options.get(pick % options.size());
        List<CapacityOption> more = new ArrayList<>(options);
        more.add(Options.named(Options.priced(original, "0.001"), "copy"));

        Money before = cost(placed(policy("cheapest"), Jobs.aVisionJob(), snapshot(options)));
        Money after = cost(placed(policy("cheapest"), Jobs.aVisionJob(), snapshot(more)));

        assertThat(after).isLessThanOrEqualTo(before);
    }

    @Property(tries = 200)
    void aCheaperCopyOfTheWinnerNeverRaisesTheCostOfAnyPolicy(@ForAll("days") List<CapacityOption> options) {
        for (PlacementPolicy policy : POLICIES.all()) {
            PlacementDecision.Placed before = placed(policy, Jobs.namingPlaces(Jobs.aVisionJob()), snapshot(options));
            List<CapacityOption> more = new ArrayList<>(options);
            more.add(Options.named(Options.priced(before.chosen().option(), "0.001"), "copy"));

            assertThat(cost(placed(policy, Jobs.namingPlaces(Jobs.aVisionJob()), snapshot(more))))
                    .isLessThanOrEqualTo(cost(before));
        }
    }

    @Property(tries = 200)
    void neverPlacesWhatDoesNotFit(@ForAll("days") List<CapacityOption> options) {
        for (PlacementPolicy policy : POLICIES.all()) {
            if (policy.decide(Jobs.aLanguageJob(), snapshot(options), BudgetView.unlimited())
                    instanceof PlacementDecision.Placed placed) {
                assertThat(placed.chosen().memory())
                        .isInstanceOfSatisfying(
                                MemoryVerdict.Fits.class,
                                fits -> assertThat(fits.need().total()).isLessThanOrEqualTo(fits.available()));
            }
        }
    }

    @Property(tries = 200)
    void neverFinishesAfterTheDeadlineItAccepted(
            @ForAll("days") List<CapacityOption> options, @ForAll @IntRange(min = 1, max = 40) int hours) {
        Instant deadline = Options.NOW.plus(Duration.ofHours(hours));

        for (PlacementPolicy policy : POLICIES.all()) {
            if (policy.decide(Jobs.withDeadline(Jobs.aVisionJob(), deadline), snapshot(options), BudgetView.unlimited())
                    instanceof PlacementDecision.Placed placed) {
                assertThat(value(placed.chosen().finish())).isBeforeOrEqualTo(deadline);
            }
        }
    }

    @Property(tries = 200)
    void considersEveryOptionAndGivesEachAReason(@ForAll("days") List<CapacityOption> options) {
        for (PlacementPolicy policy : POLICIES.all()) {
            PlacementDecision decision = policy.decide(Jobs.aLanguageJob(), snapshot(options), BudgetView.unlimited());

            assertThat(decision.candidates())
                    .allSatisfy(ranked -> assertThat(ranked.verdict()).isNotBlank());
            assertThat(decision.candidates().stream()
                            .map(ranked -> ranked.assessment().option().id())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            options.stream().map(CapacityOption::id).toList());
        }
    }

    @Provide
    Arbitrary<List<CapacityOption>> days() {
        Arbitrary<CapacityOption> option = Combinators.combine(
                        Arbitraries.of(
                                Hardware.v100(),
                                Hardware.a100(),
                                Hardware.a100Pcie(),
                                Hardware.h100(),
                                Hardware.rtx4090()),
                        Arbitraries.of(Market.values()),
                        Arbitraries.of(1, 2, 4, 8),
                        Arbitraries.integers().between(1, 9_999))
                .as((accelerator, market, count, cents) -> {
                    String price = Money.usd("0.01").times(cents).amount().toPlainString();
                    return market == Market.OWNED
                            ? Options.owned("x", accelerator, count, price, price)
                            : Options.cloud("x", accelerator, count, market, price);
                });
        return option.list().ofMinSize(1).ofMaxSize(12).map(list -> {
            List<CapacityOption> named = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                named.add(Options.named(list.get(i), "option-" + i));
            }
            return named;
        });
    }

    private static PlacementSnapshot snapshot(List<CapacityOption> options) {
        return Options.snapshot(options.toArray(CapacityOption[]::new));
    }

    private static PlacementPolicy policy(String name) {
        return POLICIES.named(name).orElseThrow();
    }

    private static PlacementDecision.Placed placed(PlacementPolicy policy, JobSpec job, PlacementSnapshot snapshot) {
        PlacementDecision decision = policy.decide(job, snapshot, BudgetView.unlimited());
        assertThat(decision).isInstanceOf(PlacementDecision.Placed.class);
        return (PlacementDecision.Placed) decision;
    }

    private static Money cost(PlacementDecision.Placed placed) {
        return value(placed.chosen().rankingCost());
    }

    private static Instant fastestFinish(PlacementDecision.Placed placed) {
        return placed.candidates().stream()
                .map(ranked -> value(ranked.assessment().lateFinish()))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** A deadline that the chosen one meets at its p50 but not at its p90. */
    private static Instant middle(Instant safe, Assessment chosen) {
        Instant finish = value(chosen.finish());
        Instant late = value(chosen.lateFinish());
        Instant middle = finish.plus(Duration.between(finish, late).dividedBy(2));
        assertThat(middle).isAfter(safe);
        return middle;
    }

    private static <T> T value(Measured<T> measured) {
        assertThat(measured).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<T>) measured).value();
    }

    @Test
    void sharesAnOwnedNodeButPaysARentedOneWhole() {
        CapacityOption owned = Options.owned("srv", Hardware.a100(), 8, "8.00", "0.80");
        CapacityOption spot = Options.cloud("spot", Hardware.a100(), 8, Market.SPOT, "8.00");
        PlacementDecision.Placed placed = placed(policy("cheapest"), Jobs.aVisionJob(), Options.snapshot(owned, spot));

        assertThat(placed.candidates())
                .filteredOn(ranked -> ranked.assessment().perNode() == 2)
                .extracting(ranked -> ranked.assessment().rankingRate())
                .containsExactly(Measured.known(HourlyRate.usd("0.20")));
        assertThat(placed.candidates())
                .filteredOn(ranked -> ranked.assessment().market() == Market.SPOT)
                .extracting(ranked -> ranked.assessment().rankingRate())
                .containsExactly(Measured.known(HourlyRate.usd("8.00")));
    }
}
