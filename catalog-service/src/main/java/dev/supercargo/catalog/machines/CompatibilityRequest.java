package dev.supercargo.catalog.machines;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.hardware.compatibility.Machine;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.parts.MemoryKit.ModuleForm;
import dev.supercargo.hardware.parts.MemoryType;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A machine and what somebody wants to put into it. */
@Schema(name = "CheckCompatibility")
record CompatibilityRequest(
        @Schema(required = true) MachineRequest machine,

        @Schema(required = true, description = "Id of an accelerator or part", examples = "nvidia-rtx-4090-24gb")
        String part,

        @Schema(description = "Whether what is there of its kind goes out; of several accelerators the first one")
        Boolean replace,

        @JsonAnySetter @Schema(hidden = true) Map<String, Object> unknown) {

    private static final double COUNT_MAX = 64;
    private static final double WATTS_MAX = 50_000;
    private static final double MILLIMETRES_MAX = 10_000;
    private static final double BYTES_MAX = 1e15;

    /** A machine; what is absent is unknown. */
    @Schema(name = "Machine")
    record MachineRequest(
            String socket,
            MemoryType memoryType,
            ModuleForm memoryForm,
            Integer memorySlots,
            Integer memorySlotsUsed,
            Long memoryBytes,
            Long memoryBytesMax,
            List<Double> acceleratorWatts,
            Double powerSupplyWatts,
            Integer freeX16Slots,
            Integer pcieGeneration,
            Integer freeM2Slots,
            Integer acceleratorClearanceMillimetres,
            Integer coolerClearanceMillimetres) {

        Machine toMachine() {
            return new Machine(
                    NullableFact.read(socket),
                    new Machine.MemoryBanks(
                            NullableFact.read(memoryType),
                            NullableFact.read(memoryForm),
                            NullableFact.read(memorySlots),
                            NullableFact.read(memorySlotsUsed),
                            NullableFact.read(memoryBytes, Memory::new),
                            NullableFact.read(memoryBytesMax, Memory::new)),
                    acceleratorWatts == null
                            ? List.of()
                            : acceleratorWatts.stream().map(Power::new).toList(),
                    NullableFact.read(powerSupplyWatts, Power::new),
                    new Machine.Slots(
                            NullableFact.read(freeX16Slots),
                            NullableFact.read(pcieGeneration),
                            NullableFact.read(freeM2Slots)),
                    new Machine.Space(
                            NullableFact.read(acceleratorClearanceMillimetres, Length::new),
                            NullableFact.read(coolerClearanceMillimetres, Length::new)));
        }
    }

    boolean replaces() {
        return Boolean.TRUE.equals(replace);
    }

    RequestCheck check() {
        RequestCheck check = RequestCheck.ofBody(this)
                .noUnknownKeys(unknown, "machine", "part", "replace")
                .text(part, "part")
                .holds(machine != null, "machine", "machine is missing. Maybe {} if nothing is known of it.");
        if (machine == null) {
            return check;
        }
        List<Double> watts = machine.acceleratorWatts() == null ? List.of() : machine.acceleratorWatts();
        check.holds(watts.size() <= COUNT_MAX, "machine.acceleratorWatts", "at most 64 accelerators fit a machine.");
        watts.forEach(value -> check.number(value, 0, WATTS_MAX, "machine.acceleratorWatts"));
        return check.optionalNumber(machine.memorySlots(), 0, COUNT_MAX, "machine.memorySlots")
                .optionalNumber(machine.memorySlotsUsed(), 0, COUNT_MAX, "machine.memorySlotsUsed")
                .optionalNumber(machine.memoryBytes(), 0, BYTES_MAX, "machine.memoryBytes")
                .optionalNumber(machine.memoryBytesMax(), 0, BYTES_MAX, "machine.memoryBytesMax")
                .optionalNumber(machine.powerSupplyWatts(), 0, WATTS_MAX, "machine.powerSupplyWatts")
                .optionalNumber(machine.freeX16Slots(), 0, COUNT_MAX, "machine.freeX16Slots")
                .optionalNumber(machine.freeM2Slots(), 0, COUNT_MAX, "machine.freeM2Slots")
                .optionalNumber(
                        machine.acceleratorClearanceMillimetres(),
                        1,
                        MILLIMETRES_MAX,
                        "machine.acceleratorClearanceMillimetres")
                .optionalNumber(
                        machine.coolerClearanceMillimetres(), 1, MILLIMETRES_MAX, "machine.coolerClearanceMillimetres");
    }
}
