package dev.supercargo.hardware.compatibility;

import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.parts.MemoryKit.ModuleForm;
import dev.supercargo.hardware.parts.MemoryType;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.List;

/**
 * What must be known of a machine to tell whether a part fits. Whatever a program cannot read is unknown.
 *
 * @param accelerators thermal design power of each
 * @param powerSupply rated power
 */
public record Machine(
        Measured<String> socket,
        MemoryBanks memory,
        List<Power> accelerators,
        Measured<Power> powerSupply,
        Slots slots,
        Space space) {

    /**
     * @param slots in all
     * @param used of them
     * @param installed in all slots together
     * @param most that board or processor can take
     */
    public record MemoryBanks(
            Measured<MemoryType> type,
            Measured<ModuleForm> form,
            Measured<Integer> slots,
            Measured<Integer> used,
            Measured<Memory> installed,
            Measured<Memory> most) {}

    /**
     * @param freeX16 slots of that length which nothing sits in or covers
     * @param freeM2 places for NVMe disks
     */
    public record Slots(Measured<Integer> freeX16, Measured<Integer> pcieGeneration, Measured<Integer> freeM2) {}

    /**
     * @param accelerator longest card that the case takes
     * @param cooler highest air cooler
     */
    public record Space(Measured<Length> accelerator, Measured<Length> cooler) {}

    public Machine {
        accelerators = List.copyOf(accelerators);
    }
}
