package dev.supercargo.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.replan.Horizon;
import dev.supercargo.engine.replan.Replanner;
import dev.supercargo.engine.replan.Review;
import dev.supercargo.engine.replan.Steadiness;
import dev.supercargo.engine.replan.Tenure;
import dev.supercargo.engine.spot.SpotAdvisor;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The swift decision must be the decision that describing every candidate gives. */
class SweepTest {

    private static final Assessor ASSESSOR =
            new Assessor(new TrainingPredictor(Coefficients.fitted()), new MemoryEstimator(), Assumptions.standard());
    private static final List<RulePolicy> POLICIES = List.of(
            new RulePolicy(new UrgencyRule(), ASSESSOR),
            new RulePolicy(new CheapestRule(), ASSESSOR),
            new RulePolicy(new FastestRule(), ASSESSOR),
            new RulePolicy(new BalancedRule(HourlyRate.usd("3")), ASSESSOR));

    @Test
    void decidesAsIfEveryCandidateHadBeenDescribed() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            PlacementSnapshot snapshot = new PlacementSnapshot(
                    "s", Options.NOW, RandomMarket.options(random, 1 + random.nextInt(40)), Evidence.none());
            JobSpec job = RandomMarket.job(random);
            BudgetView budgets = RandomMarket.budgets(random);
            for (RulePolicy policy : POLICIES) {
                PlacementDecision swift = policy.decide(job, snapshot, budgets);
                PlacementDecision full = policy.inFull(job, snapshot, budgets);

                assertThat(swift.candidates()).hasSameSizeAs(full.candidates());
                assertThat(swift).as("%s, seed %s", policy.name(), seed).isEqualTo(full);
            }
        }
    }

    @Test
    void keepsItsIndexRightWhenOptionsAreReplaced() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<CapacityOption> before = RandomMarket.options(random, 20);
            List<CapacityOption> changed = new ArrayList<>();
            for (CapacityOption option : RandomMarket.options(random, 8)) {
                changed.add(Options.named(option, "option-" + random.nextInt(40)));
            }
            List<CapacityOption> distinct = changed.stream()
                    .filter(option -> changed.stream()
                                    .filter(other -> other.id().equals(option.id()))
                                    .reduce((first, last) -> last)
                                    .orElseThrow()
                            == option)
                    .toList();
            List<CapacityOption> after = new ArrayList<>(before);
            after.removeIf(
                    option -> distinct.stream().anyMatch(other -> other.id().equals(option.id())));
            after.addAll(distinct);
            JobSpec job = RandomMarket.job(random);

            PreparedOptions replaced = PreparedOptions.of(before).replacing(distinct);

            assertThat(replaced).isEqualTo(PreparedOptions.of(after));
            for (RulePolicy policy : POLICIES) {
                assertThat(policy.decide(
                                job,
                                new PlacementSnapshot("s", Options.NOW, replaced, Evidence.none()),
                                BudgetView.unlimited()))
                        .isEqualTo(policy.inFull(
                                job,
                                new PlacementSnapshot("s", Options.NOW, after, Evidence.none()),
                                BudgetView.unlimited()));
            }
        }
    }

    @Test
    void choosesUnderADeadlineAsIfEveryCandidateHadBeenDescribed() {
        DeadlinePolicy policy = new DeadlinePolicy(ASSESSOR, SpotAdvisor.fitted());
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            PlacementSnapshot snapshot = new PlacementSnapshot(
                    "s", Options.NOW, RandomMarket.options(random, 1 + random.nextInt(40)), Evidence.none());
            JobSpec job = RandomMarket.hurried(random, RandomMarket.job(random));
            BudgetView budgets = RandomMarket.budgets(random);

            PlacementDecision swift = policy.decide(job, snapshot, budgets);
            PlacementDecision full = policy.inFull(job, snapshot, budgets);

            assertThat(swift.candidates()).hasSameSizeAs(full.candidates());
            assertThat(swift).as("seed %s", seed).isEqualTo(full);
        }
    }

    @Test
    void isReviewedAsIfEveryCandidateHadBeenDescribed() {
        Replanner replanner =
                new Replanner(Steadiness.standard(), new Horizon(Duration.ofMinutes(10), Duration.ofSeconds(30)));
        PlacementPolicy byDeadline = new DeadlinePolicy(ASSESSOR, SpotAdvisor.fitted());
        Set<Class<?>> seen = new HashSet<>();
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<CapacityOption> options = RandomMarket.options(random, 2 + random.nextInt(40));
            PlacementSnapshot snapshot = new PlacementSnapshot("s", Options.NOW, options, Evidence.none());
            JobSpec job = RandomMarket.job(random);
            job = random.nextInt(3) > 0 ? RandomMarket.hurried(random, job) : job;
            PlacementPolicy policy =
                    random.nextInt(8) == 0 ? byDeadline : POLICIES.get(random.nextInt(POLICIES.size()));
            PlacementDecision swift = policy.decide(job, snapshot, RandomMarket.budgets(random));
            Tenure tenure = tenure(random, options.get(random.nextInt(options.size())));

            Review review = replanner.review(tenure, job, swift, Options.NOW);

            assertThat(review)
                    .as("%s, seed %s", policy.name(), seed)
                    .isEqualTo(replanner.review(tenure, job, described(swift), Options.NOW));
            seen.add(review.getClass());
        }
        assertThat(seen).containsExactlyInAnyOrder(Review.Stay.class, Review.Move.class);
    }

    /** The same decision with candidates that were all written down. */
    private static PlacementDecision described(PlacementDecision decision) {
        List<Ranked> candidates = new ArrayList<>(decision.candidates());
        return switch (decision) {
            case PlacementDecision.Placed placed ->
                new PlacementDecision.Placed(
                        placed.snapshotId(), placed.policy(), placed.chosen(), placed.reason(), candidates);
            case PlacementDecision.Deferred deferred ->
                new PlacementDecision.Deferred(
                        deferred.snapshotId(),
                        deferred.policy(),
                        deferred.awaited(),
                        deferred.expectedFree(),
                        deferred.latestSafeStart(),
                        deferred.reason(),
                        candidates);
            case PlacementDecision.Rejected rejected ->
                new PlacementDecision.Rejected(
                        rejected.snapshotId(), rejected.policy(), rejected.code(), rejected.reason(), candidates);
        };
    }

    private static Tenure tenure(Random random, CapacityOption option) {
        double start = random.nextInt(3) * 0.2;
        double progress = start + (1 - start) * random.nextDouble();
        int inNode = option.node().accelerators();
        return new Tenure(
                random.nextInt(10) == 0 ? "gone" : option.id(),
                random.nextInt(3) == 0 ? Math.max(1, inNode / 2) : inNode,
                1 + random.nextInt(2),
                option.place().market(),
                HourlyRate.usd(random.nextInt(2) == 0 ? "40" : "9"),
                Options.NOW.minus(Duration.ofHours(1 + random.nextInt(30))),
                random.nextInt(8) == 0
                        ? Measured.unknown("it does not run yet")
                        : Measured.known(Options.NOW.minus(Duration.ofMinutes(30 + random.nextInt(1500)))),
                start,
                progress,
                start,
                random.nextInt(8) == 0
                        ? Measured.unknown("no prediction")
                        : Measured.known(Duration.ofMinutes(60 + random.nextInt(4000))),
                random.nextInt(3));
    }
}
