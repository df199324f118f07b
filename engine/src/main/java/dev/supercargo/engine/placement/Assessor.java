package dev.supercargo.engine.placement;

import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.workload.JobSpec;
import java.util.ArrayList;
import java.util.List;

/** Works out what would happen on options of a snapshot, for every number of devices worth trying. */
final class Assessor {

    private final TrainingPredictor predictor;
    private final MemoryEstimator memory;
    private final Assumptions assumptions;

    Assessor(TrainingPredictor predictor, MemoryEstimator memory, Assumptions assumptions) {
        this.predictor = predictor;
        this.memory = memory;
        this.assumptions = assumptions;
    }

    Assumptions assumptions() {
        return assumptions;
    }

    /** Predictions for one job, each made once. */
    Outlooks outlooks(JobSpec job, PlacementSnapshot snapshot) {
        return new Outlooks(job.training(), snapshot.evidence(), predictor, memory);
    }

    /** Everything, in the order of option id, devices per node, nodes. */
    List<Assessment> assess(JobSpec job, PlacementSnapshot snapshot, BudgetView budgets) {
        Question question = new Question(job, snapshot, budgets);
        Outlooks outlooks = outlooks(job, snapshot);
        List<Assessment> assessments = new ArrayList<>();
        for (CapacityOption option : snapshot.options()) {
            assess(question, option, outlooks, assessments);
        }
        return assessments;
    }

    /** All that is tried on one option. */
    List<Assessment> assess(Question question, CapacityOption option) {
        List<Assessment> assessments = new ArrayList<>();
        assess(question, option, outlooks(question.job(), question.snapshot()), assessments);
        return assessments;
    }

    private void assess(Question question, CapacityOption option, Outlooks outlooks, List<Assessment> assessments) {
        JobSpec job = question.job();
        List<Integer> perNode = List.copyOf(DeviceCounts.perNode(job.resources().accelerators(), option));
        if (perNode.isEmpty()) {
            assessments.add(Trial.notAccepted(job, option));
        }
        for (int count : perNode) {
            for (int nodes : DeviceCounts.nodes(job.resources().nodes())) {
                Trial trial = new Trial(job, option, count, nodes, question.snapshot(), assumptions);
                assessments.add(trial.assess(outlooks, question.budgets()));
            }
        }
    }
}
