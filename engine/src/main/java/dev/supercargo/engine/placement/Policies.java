package dev.supercargo.engine.placement;

import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.spot.SpotAdvisor;
import dev.supercargo.quantities.HourlyRate;
import java.util.List;
import java.util.Optional;

/** The named policies. Stateless and thread-safe; one instance serves a process. */
public final class Policies {

    /** What {@code balanced} pays for an hour: two minutes of an engineer who waits. */
    private static final HourlyRate VALUE_OF_TIME = HourlyRate.usd("3.00");

    private final List<PlacementPolicy> policies;

    public Policies(TrainingPredictor predictor, MemoryEstimator memory, Assumptions assumptions) {
        Assessor assessor = new Assessor(predictor, memory, assumptions);
        this.policies = List.of(
                new RulePolicy(new UrgencyRule(), assessor),
                new RulePolicy(new CheapestRule(), assessor),
                new RulePolicy(new FastestRule(), assessor),
                new RulePolicy(new BalancedRule(VALUE_OF_TIME), assessor),
                new DeadlinePolicy(assessor, SpotAdvisor.fitted()),
                new PinnedPolicy(new RulePolicy(
                        new CheapestRule(
                                "pinned",
                                "Only the provider, region or pool that the job names; nothing stands in for it."),
                        assessor)));
    }

    /** With fitted coefficients and standard assumptions. */
    public static Policies standard() {
        return new Policies(
                new TrainingPredictor(Coefficients.fitted()), new MemoryEstimator(), Assumptions.standard());
    }

    /** In the order in which to show them; the first is the default. */
    public List<PlacementPolicy> all() {
        return policies;
    }

    public Optional<PlacementPolicy> named(String name) {
        return policies.stream().filter(policy -> policy.name().equals(name)).findFirst();
    }
}
