package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.hardware.facts.Frequency;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.parts.CompleteSystem;
import dev.supercargo.hardware.parts.Cooling;
import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.hardware.parts.EdgeDevice;
import dev.supercargo.hardware.parts.Enclosure;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.Motherboard;
import dev.supercargo.hardware.parts.Part;
import dev.supercargo.hardware.parts.PowerSupply;
import dev.supercargo.hardware.parts.StorageDevice;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What only one kind of part has, as JSON fields with the unit last in their name; an unknown value is left out. */
final class PartAttributes {

    private final Map<String, Object> values = new TreeMap<>();

    private PartAttributes() {}

    static Map<String, Object> of(Part part) {
        PartAttributes attributes = new PartAttributes();
        switch (part) {
            case Cpu cpu -> attributes.cpu(cpu);
            case MemoryKit kit -> attributes.memoryKit(kit);
            case StorageDevice disk -> attributes.storage(disk);
            case Motherboard board -> attributes.motherboard(board);
            case PowerSupply supply ->
                attributes
                        .with("efficiency", supply.efficiency().name())
                        .with("modular", supply.modular())
                        .with("formFactor", supply.formFactor());
            case Cooling cooling ->
                attributes
                        .with("cooling", cooling.cooling().name())
                        .known("heightMillimetres", cooling.height(), Length::millimetres)
                        .known("radiatorMillimetres", cooling.radiator(), Length::millimetres);
            case Enclosure enclosure ->
                attributes
                        .with("formFactors", sorted(enclosure.formFactors()))
                        .with(
                                "acceleratorClearanceMillimetres",
                                enclosure.acceleratorClearance().millimetres())
                        .with(
                                "coolerClearanceMillimetres",
                                enclosure.coolerClearance().millimetres())
                        .known("radiatorMillimetres", enclosure.radiator(), Length::millimetres);
            case EdgeDevice device -> attributes.edgeDevice(device);
            case CompleteSystem system -> attributes.system(system);
        }
        return attributes.values;
    }

    private void cpu(Cpu cpu) {
        with("performanceCores", cpu.cores().performance())
                .with("efficiencyCores", cpu.cores().efficiency())
                .with("threads", cpu.cores().threads())
                .known("baseGigahertz", cpu.clocks().base(), Frequency::gigahertz)
                .known("boostGigahertz", cpu.clocks().boost(), Frequency::gigahertz)
                .known("basePowerWatts", cpu.draw().base(), Power::watts)
                .known("turboPowerWatts", cpu.draw().turbo(), Power::watts)
                .known("cacheBytes", cpu.cache(), Memory::bytes)
                .with("socket", cpu.socket())
                .with("memoryTypes", sorted(cpu.memory().types()))
                .known("memoryChannels", cpu.memory().channels(), channels -> channels)
                .with("ecc", cpu.memory().ecc())
                .known("pcieGeneration", cpu.pcie().generation(), generation -> generation)
                .known("pcieLanes", cpu.pcie().lanes(), lanes -> lanes)
                .with("vectorExtensions", sorted(cpu.vectors()));
    }

    private void memoryKit(MemoryKit kit) {
        with("memoryType", kit.type().name())
                .with("form", kit.form().name())
                .with("modules", kit.modules())
                .with("moduleBytes", kit.moduleSize().bytes())
                .with("megatransfersPerSecond", kit.speed().megatransfers())
                .with("ecc", kit.ecc());
    }

    private void storage(StorageDevice disk) {
        with("storage", disk.storage().name())
                .with("bus", disk.bus())
                .known("sequentialWriteBytesPerSecond", disk.sequentialWrite(), Bandwidth::bytesPerSecond)
                .known("randomReadsPerSecond", disk.randomReads(), reads -> reads);
    }

    private void motherboard(Motherboard board) {
        with("socket", board.socket())
                .with("chipset", board.chipset())
                .with("memoryType", board.memorySlots().type().name())
                .with("memorySlots", board.memorySlots().slots())
                .with("registeredMemory", board.memorySlots().registered())
                .with("x16Slots", board.expansion().x16Slots())
                .with("pcieGeneration", board.expansion().pcieGeneration())
                .with("m2Slots", board.expansion().m2Slots())
                .with("formFactor", board.formFactor());
    }

    private void edgeDevice(EdgeDevice device) {
        Map<String, Double> modes = new TreeMap<>();
        device.powerModes().forEach(mode -> modes.put(mode.name(), mode.budget().watts()));
        with("form", device.edge().name())
                .known("acceleratorId", device.acceleratorId(), id -> id)
                .known(
                        "statedInt8OpsPerSecond",
                        device.rate(),
                        stated -> stated.rate().flopsPerSecond())
                .known("sparsity", device.rate(), stated -> stated.sparsity().name())
                .with("powerModesWatts", modes);
    }

    private void system(CompleteSystem system) {
        CompleteSystem.Contents contents = system.contents();
        with("tier", system.tier().name())
                .with("users", system.users())
                .with("cpuChoices", contents.cpuChoices())
                .with("acceleratorChoices", contents.acceleratorChoices())
                .with("accelerators", contents.accelerators())
                .with("memoryTypes", sorted(contents.memoryTypes()))
                .with("storage", contents.storage())
                .known("powerSupplyWatts", contents.powerSupply(), Power::watts)
                .known("efficiency", contents.efficiency(), Enum::name)
                .with("cooling", contents.cooling().name())
                .known("budgetLow", system.budget(), range -> range.low())
                .known("budgetHigh", system.budget(), range -> range.high())
                .with("goodFor", system.suitability().goodFor())
                .with("notFor", system.suitability().notFor())
                .with("rentInstead", "/api/v1/free-tiers");
    }

    private PartAttributes with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    private <T> PartAttributes known(String name, Measured<T> fact, Function<T, Object> writer) {
        Object value = NullableFact.write(fact, writer);
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
