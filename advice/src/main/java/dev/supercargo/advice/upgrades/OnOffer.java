package dev.supercargo.advice.upgrades;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.parts.PowerSupply;
import dev.supercargo.hardware.parts.StorageDevice;
import dev.supercargo.quantities.Measured;
import java.time.YearMonth;
import java.util.List;

/** What can be bought. */
public record OnOffer(
        List<Card> cards,
        List<Offered<MemoryKit>> memoryKits,
        List<Offered<StorageDevice>> storage,
        List<Offered<PowerSupply>> powerSupplies) {

    public OnOffer {
        cards = List.copyOf(cards);
        memoryKits = List.copyOf(memoryKits);
        storage = List.copyOf(storage);
        powerSupplies = List.copyOf(powerSupplies);
    }

    /** A part and its price. */
    public record Offered<T>(T part, Measured<PartPrice> price) {}

    /**
     * A card for workstations.
     *
     * @param length of the vendor's own board
     */
    public record Card(
            AcceleratorSpec spec, Measured<YearMonth> launched, Measured<Length> length, Measured<PartPrice> price) {}
}
