package dev.supercargo.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.spot.SpotAdvisor;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.ResourceRequest;
import dev.supercargo.quantities.HourlyRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExtractTest {

    private static final Assessor ASSESSOR =
            new Assessor(new TrainingPredictor(Coefficients.fitted()), new MemoryEstimator(), Assumptions.standard());
    private static final List<PlacementPolicy> POLICIES = List.of(
            new RulePolicy(new UrgencyRule(), ASSESSOR),
            new RulePolicy(new CheapestRule(), ASSESSOR),
            new RulePolicy(new FastestRule(), ASSESSOR),
            new RulePolicy(new BalancedRule(HourlyRate.usd("3")), ASSESSOR),
            new DeadlinePolicy(ASSESSOR, SpotAdvisor.fitted()));

    @Test
    void aDecisionOnTheExtractChoosesWhatOneOnTheWholeMarketChooses() {
        int left = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            PreparedOptions market = PreparedOptions.of(RandomMarket.options(random, 20 + random.nextInt(100)));
            JobSpec job = RandomMarket.job(random);
            BudgetView budgets = RandomMarket.budgets(random);
            PlacementPolicy policy = POLICIES.get(seed % POLICIES.size());

            Extract extract = Extract.of(job.resources(), market);

            PlacementDecision whole = policy.decide(job, snapshot(market), budgets);
            PlacementDecision part = policy.decide(job, snapshot(extract.options()), budgets);
            assertThat(part.getClass()).as("seed %s", seed).isEqualTo(whole.getClass());
            assertThat(place(part)).as("seed %s", seed).isEqualTo(place(whole));
            assertThat(extract.options().size() + extract.leftOut()).isEqualTo(market.size());
            left += extract.leftOut();
        }
        assertThat(left).isGreaterThan(1_000);
    }

    @Test
    void keepsOfWhatIsOutOfReachTheCheapestOfEachKindOfMachine() {
        List<CapacityOption> options = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            options.add(Options.unreachable(Options.cloud(
                    "h100-" + number, Hardware.h100(), 8, Market.ON_DEMAND, Integer.toString(99 - number))));
        }
        options.add(Options.cloud("a100-here", Hardware.a100(), 8, Market.ON_DEMAND, "30"));

        Extract extract = Extract.of(Jobs.aLanguageJob().resources(), PreparedOptions.of(options));

        assertThat(extract.options().stream().map(CapacityOption::id)).containsExactly("a100-here", "h100-49");
        assertThat(extract.leftOut()).isEqualTo(49);
    }

    @Test
    void keepsTheTwentyKindsOutOfReachThatAreClosestAndTheLargest() {
        List<CapacityOption> options = new ArrayList<>();
        for (int count = 1; count <= 30; count++) {
            options.add(Options.unreachable(
                    Options.cloud("h100x" + count, Hardware.h100(), count, Market.ON_DEMAND, Integer.toString(count))));
        }

        Extract extract = Extract.of(ResourceRequest.anything(), PreparedOptions.of(options));

        assertThat(extract.options().stream().map(option -> option.node().accelerators()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(IntStream.rangeClosed(1, 20).boxed(), Stream.of(30))
                                .toList());
        assertThat(extract.leftOut()).isEqualTo(9);
    }

    @Test
    void anEmptyMarketIsAnEmptyExtract() {
        assertThat(Extract.of(Jobs.aLanguageJob().resources(), PreparedOptions.of(List.of())))
                .isEqualTo(new Extract(List.of(), 0));
    }

    private static PlacementSnapshot snapshot(List<CapacityOption> options) {
        return new PlacementSnapshot("s", Options.NOW, options, Evidence.none());
    }

    private static Optional<Assessment> place(PlacementDecision decision) {
        return switch (decision) {
            case PlacementDecision.Placed placed -> Optional.of(placed.chosen());
            case PlacementDecision.Deferred deferred -> Optional.of(deferred.awaited());
            case PlacementDecision.Rejected rejected -> Optional.empty();
        };
    }
}
