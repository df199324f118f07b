package dev.supercargo.router.taskfile;

import dev.supercargo.engine.workload.AcceleratorChoice;
import dev.supercargo.engine.workload.AcceleratorDemand;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.NodeCount;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;
import java.util.List;

/**
 * A question: how would this training run on those devices?
 *
 * @param model unknown if the question names none
 * @param setup how it would be trained
 * @param work from beginning to end
 * @param targets where, in the order of the question; {@link Every} stands for all accelerators of the catalog
 */
public record WhatIf(Measured<ModelProfile> model, TrainingSetup setup, Work work, List<Target> targets)
        implements Question {

    /** Where a training would run. */
    public sealed interface Target {

        /** In each node, 1 or more. */
        int perNode();

        /** 1 or more. */
        int nodes();
    }

    /**
     * On the accelerators that a name fits.
     *
     * @param choice name and count per node
     */
    public record Named(AcceleratorChoice choice, int nodes) implements Target {
        @Override
        public int perNode() {
            return choice.perNode();
        }
    }

    /** On each accelerator of the catalog, one after the other. */
    public record Every(int perNode, int nodes) implements Target {}

    public WhatIf {
        targets = List.copyOf(targets);
    }

    /** What a task file would take on the accelerators it accepts; as many in each node as it accepts at most. */
    public static WhatIf of(TaskFile file) {
        NodeCount nodes = file.resources().nodes();
        List<Target> targets = switch (file.resources().accelerators()) {
            case AcceleratorDemand.Any(int min, int max) -> List.of(new Every(max, nodes.min()));
            case AcceleratorDemand.OneOf(List<AcceleratorChoice> choices) ->
                choices.stream()
                        .<Target>map(choice -> new Named(choice, nodes.min()))
                        .toList();
        };
        return new WhatIf(file.model(), file.trainingSetup(), file.work(), targets);
    }

    public Training training() {
        return new Training(model, setup, work, 0);
    }
}
