package dev.supercargo.engine.workload;

import dev.supercargo.quantities.Measured;

/**
 * The computing side of a job.
 *
 * @param model what is trained
 * @param setup how
 * @param work from beginning to end
 * @param fractionDone of the work, 0 to 1: what the last checkpoint of an interrupted job holds
 */
public record Training(Measured<ModelProfile> model, TrainingSetup setup, Work work, double fractionDone) {

    public Training {
        if (!(fractionDone >= 0 && fractionDone <= 1)) {
            throw new IllegalArgumentException("fraction done lies in 0..1, but is " + fractionDone);
        }
    }

    public double fractionLeft() {
        return 1 - fractionDone;
    }

    public Training withSetup(TrainingSetup other) {
        return new Training(model, other, work, fractionDone);
    }

    public Training withFractionDone(double fraction) {
        return new Training(model, setup, work, fraction);
    }
}
