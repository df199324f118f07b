package dev.supercargo.router.taskfile;

import dev.supercargo.engine.prediction.edge.EdgeGoal;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.workload.ModelProfile;
import java.util.List;

/** Which boards of the catalog reach this goal, and in which power mode? */
public record EdgeQuestion(ModelProfile model, ServingSetup setup, EdgeGoal goal) implements Question {

    public static EdgeQuestion of(DeploymentFile file) {
        return new EdgeQuestion(file.model(), file.setup(), file.goal());
    }

    /** Of boards the catalog names each once; those that are none of them are passed over. */
    @Override
    public List<WhatIf.Target> targets() {
        return List.of(new WhatIf.Every(1, 1));
    }
}
