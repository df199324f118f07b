package dev.supercargo.router.taskfile;

import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Optional;

/**
 * How fast does this model answer there?
 *
 * @param setup of one replica; its tensor parallelism counts only if {@code tensor} is given
 * @param tensor devices of one replica; if empty all of a node for language models, else one
 */
public record ServingQuestion(
        Measured<ModelProfile> model, ServingSetup setup, Optional<Integer> tensor, List<WhatIf.Target> targets)
        implements Question {

    public ServingQuestion {
        targets = List.copyOf(targets);
    }

    /** The setup of one replica on nodes of {@code perNode} accelerators. */
    public ServingSetup setupOn(int perNode) {
        boolean language =
                model instanceof Measured.Known<ModelProfile>(ModelProfile known) && known.unit() == SampleUnit.TOKEN;
        return setup.withTensor(tensor.orElse(language ? perNode : 1));
    }
}
