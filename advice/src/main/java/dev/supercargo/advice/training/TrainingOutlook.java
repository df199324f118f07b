package dev.supercargo.advice.training;

import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;

/**
 * How one model would train on a machine.
 *
 * @param device what it would run on: the accelerators, or the processor where they cannot
 * @param work that the time is for
 * @param time unknown if it does not fit, too
 */
public record TrainingOutlook(
        ModelProfile model, TrainingDevice device, Work work, Fit fit, Measured<TimePrediction> time) {}
