package dev.supercargo.engine.prediction;

import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Memory;
import java.util.List;

/** Whether a job fits into the memory of each device. */
public sealed interface MemoryVerdict {

    /**
     * It fits.
     *
     * @param need per device
     * @param available per device
     * @param setup with the sharding stage that was chosen
     */
    record Fits(MemoryNeed need, Memory available, TrainingSetup setup) implements MemoryVerdict {}

    /**
     * Not as it is, but after any one of some changes.
     *
     * @param need per device, as it is
     * @param available per device
     * @param changes each of which would do, cheapest first; not empty
     */
    record FitsWithChanges(MemoryNeed need, Memory available, List<Change> changes) implements MemoryVerdict {
        public FitsWithChanges {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Nothing helps on this accelerator.
     *
     * @param need per device, as it is
     * @param available per device
     * @param reason what was tried
     */
    record CannotFit(MemoryNeed need, Memory available, String reason) implements MemoryVerdict {}

    /**
     * The need cannot be computed.
     *
     * @param reason what is missing
     */
    record UnknownNeed(String reason) implements MemoryVerdict {}
}
