package dev.supercargo.engine.prediction;

import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Memory;

/**
 * Something that would make a job fit.
 *
 * @param what to do, as a phrase: {@code ZeRO-3/FSDP}
 * @param setup after the change
 * @param devices after the change
 * @param needed per device after the change
 */
public record Change(String what, TrainingSetup setup, int devices, Memory needed) {}
