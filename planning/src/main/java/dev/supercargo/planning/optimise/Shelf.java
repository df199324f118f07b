package dev.supercargo.planning.optimise;

import dev.supercargo.hardware.parts.Cooling.CoolingKind;
import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.Motherboard;
import dev.supercargo.hardware.parts.PowerSupply;
import dev.supercargo.hardware.parts.StorageDevice;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.List;
import java.util.Map;

/**
 * What can be bought: only what has a price.
 *
 * @param cooling by class
 * @param unpriced parts that were left out because nobody states a price
 */
public record Shelf(
        List<Priced<Card>> cards,
        List<Priced<Cpu>> cpus,
        List<Priced<Motherboard>> motherboards,
        List<Priced<MemoryKit>> memoryKits,
        List<Priced<StorageDevice>> storage,
        List<Priced<PowerSupply>> powerSupplies,
        Map<CoolingKind, Priced<String>> cooling,
        List<Priced<Ready>> systems,
        List<String> unpriced) {

    /** A complete system with one of its accelerator choices. */
    public record Ready(
            String name,
            Card card,
            int cards,
            Measured<Power> power,
            Measured<Integer> cores,
            Measured<Memory> hostMemory,
            Measured<Memory> storage) {}

    public Shelf {
        cards = List.copyOf(cards);
        cpus = List.copyOf(cpus);
        motherboards = List.copyOf(motherboards);
        memoryKits = List.copyOf(memoryKits);
        storage = List.copyOf(storage);
        powerSupplies = List.copyOf(powerSupplies);
        cooling = Map.copyOf(cooling);
        systems = List.copyOf(systems);
        unpriced = List.copyOf(unpriced);
    }

    /** The guide's builds pay $80 for the case of one card and $150 for that of a larger machine. */
    static Money enclosure(int cards) {
        return Money.usd(cards == 1 ? "80" : "150");
    }
}
