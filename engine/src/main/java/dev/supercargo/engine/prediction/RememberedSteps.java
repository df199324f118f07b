package dev.supercargo.engine.prediction;

import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Measured;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Steps that were worked out before. Decisions ask for the same models on the same machines all the time, and predictions
 * for the configurations measured near theirs; to remember saves time and changes no answer, for a step follows from its
 * configuration and the evidence. What evidence says is kept as long as it is asked about: there is one for each state of
 * a catalog. Thread-safe.
 */
final class RememberedSteps {

    /** About a kilobyte each. */
    private static final int STEPS_MAX = 8192;

    private volatile Kept kept = Kept.of(Evidence.none());

    private record Kept(Evidence evidence, Map<Configuration, Measured<StepEstimate>> steps) {
        static Kept of(Evidence evidence) {
            return new Kept(evidence, new ConcurrentHashMap<>());
        }
    }

    private record Configuration(ModelProfile model, TrainingSetup setup, Cluster cluster) {
        /** Of the parts that tell configurations apart; data sheets and profiles are long. */
        @Override
        public int hashCode() {
            int hash = model.id().hashCode();
            hash = 31 * hash + cluster.accelerator().id().hashCode();
            hash = 31 * hash + cluster.perNode();
            hash = 31 * hash + cluster.nodes();
            return 31 * hash + setup.batch().hashCode();
        }
    }

    Measured<StepEstimate> of(
            ModelProfile model,
            TrainingSetup setup,
            Cluster cluster,
            Evidence evidence,
            Supplier<Measured<StepEstimate>> step) {
        Map<Configuration, Measured<StepEstimate>> steps = of(evidence);
        Configuration configuration = new Configuration(model, setup, cluster);
        Measured<StepEstimate> known = steps.get(configuration);
        if (known != null) {
            return known;
        }
        Measured<StepEstimate> worked = step.get();
        if (steps.size() >= STEPS_MAX) {
            steps.clear();
        }
        steps.put(configuration, worked);
        return worked;
    }

    private Map<Configuration, Measured<StepEstimate>> of(Evidence evidence) {
        Kept now = kept;
        if (now.evidence() != evidence) {
            now = Kept.of(evidence);
            kept = now;
        }
        return now.steps();
    }
}
