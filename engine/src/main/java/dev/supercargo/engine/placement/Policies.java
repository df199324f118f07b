package dev.supercargo.engine.placement;

import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.TrainingPredictor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The named policies. Stateless and thread-safe; one instance serves a process. */
public final class Policies {

    private final List<PlacementPolicy> policies;

    public Policies(TrainingPredictor predictor, MemoryEstimator memory, Assumptions assumptions) {
        Assessor assessor = new Assessor(predictor, memory, assumptions);
        this.policies = Stream.of(new UrgencyRule(), new CheapestRule(), new FastestRule())
                .<PlacementPolicy>map(rule -> new RulePolicy(rule, assessor, assumptions))
                .toList();
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
