package dev.supercargo.advice.upgrades;

import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.readiness.Readiness;
import dev.supercargo.advice.training.TrainingJudge;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Measured;
import java.util.List;

/**
 * What upgrades are compared by.
 *
 * @param models that the machine may be able to train
 * @param reference whose time is told before and after
 */
record Yardstick(TrainingJudge judge, List<ModelProfile> models, ModelProfile reference) {

    Yardstick {
        models = List.copyOf(models);
    }

    /** Where a machine stands. */
    record Standing(Readiness readiness, long trainable, Measured<TimePrediction> time) {}

    Standing of(Machine machine) {
        return new Standing(
                Readiness.of(machine),
                judge.judge(machine, models).stream()
                        .filter(outlook -> outlook.fit().trains())
                        .count(),
                judge.judge(machine, List.of(reference)).getFirst().time());
    }

    Effect effect(Standing now, Machine upgraded) {
        Standing then = of(upgraded);
        return new Effect(
                new Effect.Step(now.readiness().score(), then.readiness().score()),
                new Effect.Step(Math.toIntExact(now.trainable()), Math.toIntExact(then.trainable())),
                now.time(),
                then.time());
    }
}
