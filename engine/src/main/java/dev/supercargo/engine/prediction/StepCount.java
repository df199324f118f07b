package dev.supercargo.engine.prediction;

import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;

/**
 * Stated work as optimizer steps.
 *
 * @param count steps from beginning to end, 1 or more; not whole
 * @param setup with the batch of those steps
 */
record StepCount(double count, TrainingSetup setup) {

    static Measured<StepCount> of(Work work, ModelProfile model, TrainingSetup setup) {
        Batch batch = setup.batch();
        return switch (work) {
            case Work.Steps(long steps, long globalBatch) ->
                Measured.known(new StepCount(steps, setup.withBatch(batch.withGlobal(globalBatch))));
            case Work.Samples(long samples) ->
                Measured.known(new StepCount(Math.max(1, (double) samples / batch.global()), setup));
            case Work.Tokens(long tokens) ->
                model.unit() == SampleUnit.TOKEN
                        ? Measured.known(new StepCount(
                                Math.max(1, (double) tokens / batch.global() / batch.sequenceLength()), setup))
                        : Measured.unknown("the work is stated in tokens, but " + model.name() + " counts samples");
            case Work.HoursOn other -> Measured.unknown("the work is stated as hours on " + other.accelerator());
            case Work.Unstated none -> Measured.unknown("the work is not stated");
        };
    }
}
