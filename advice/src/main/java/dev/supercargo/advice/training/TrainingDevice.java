package dev.supercargo.advice.training;

import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a machine trains on. */
public sealed interface TrainingDevice {

    /**
     * Equal accelerators of one machine.
     *
     * @param spec data sheet with the memory that the driver tells
     * @param count 1 or more
     */
    record Accelerators(AcceleratorSpec spec, int count) implements TrainingDevice {}

    /** Nothing but the processor: no accelerator, or none that the catalog knows. */
    record ProcessorOnly(ProcessorSheet sheet) implements TrainingDevice {}

    /**
     * The equal accelerators with most memory together, of equals the first by id; the processor if the catalog knows
     * none of them.
     */
    static TrainingDevice of(Machine machine) {
        Map<AcceleratorSpec, Integer> known = new LinkedHashMap<>();
        for (Gpu gpu : machine.gpus()) {
            if (gpu.sheet() instanceof Measured.Known<AcceleratorSpec>(AcceleratorSpec spec)) {
                known.merge(withMemory(spec, gpu.usableMemory()), 1, Integer::sum);
            }
        }
        List<Accelerators> groups = new ArrayList<>();
        known.forEach((spec, count) -> groups.add(new Accelerators(spec, count)));
        return groups.stream()
                .max(Comparator.comparingLong(
                                (Accelerators group) -> group.spec().memory().bytes() * group.count())
                        .thenComparing(group -> group.spec().id(), Comparator.reverseOrder()))
                .<TrainingDevice>map(group -> group)
                .orElseGet(() -> new ProcessorOnly(ProcessorSheet.of(machine)));
    }

    private static AcceleratorSpec withMemory(AcceleratorSpec spec, Measured<Memory> told) {
        return told instanceof Measured.Known<Memory>(Memory memory)
                ? new AcceleratorSpec(
                        spec.id(),
                        spec.name(),
                        spec.vendor(),
                        spec.architecture(),
                        spec.kind(),
                        memory,
                        spec.memoryBandwidth(),
                        spec.peak(),
                        spec.intraNodeLink(),
                        spec.tdp())
                : spec;
    }
}
