package dev.supercargo.advice.training;

import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.machine.Processor;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/**
 * A processor as a device that trains.
 *
 * @param name of the processor
 * @param memory that training may fill
 * @param rate of 32-bit arithmetic to expect of it
 * @param evidence what the rate rests on, as a phrase
 * @param spread P90 over P50 of the time, 1 or more
 */
record ProcessorSheet(String name, Memory memory, Measured<ComputeRate> rate, String evidence, double spread) {

    /** The operating system and the data loader keep a fifth. */
    private static final double MEMORY_PART = 0.8;
    /** Whole trainings on processors reach about half of the peak; nothing is fitted, so that the band is wide. */
    private static final double EFFICIENCY = 0.5;

    private static final double DATA_SHEET_SPREAD = 2;
    private static final double MEASURED_SPREAD = 1.6;

    static ProcessorSheet of(Machine machine) {
        Processor processor = machine.processor();
        Memory memory = machine.memory().usable().times(MEMORY_PART);
        if (processor.matrixRate().isKnown()) {
            return new ProcessorSheet(
                    processor.name(),
                    memory,
                    processor.matrixRate(),
                    "matrix product measured on this machine",
                    MEASURED_SPREAD);
        }
        return new ProcessorSheet(
                processor.name(),
                memory,
                processor.peak().map(peak -> peak.times(EFFICIENCY)),
                "half of the peak by cores, clock and vector unit; no measurement (maybe use --benchmark)",
                DATA_SHEET_SPREAD);
    }
}
