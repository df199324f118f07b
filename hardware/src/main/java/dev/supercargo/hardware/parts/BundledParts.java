package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.hardware.csv.CsvTable;
import dev.supercargo.hardware.facts.Availability;
import dev.supercargo.hardware.facts.Confidence;
import dev.supercargo.hardware.facts.Frequency;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.facts.Lifecycle;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The product's own tables of parts. */
public final class BundledParts {

    private static final int MEGA = 6;

    private BundledParts() {}

    /** All parts, kind after kind. */
    public static List<Part> all() {
        return Stream.<List<? extends Part>>of(
                        cpus(),
                        memoryKits(),
                        storage(),
                        motherboards(),
                        powerSupplies(),
                        cooling(),
                        enclosures(),
                        EdgeDevices.bundled(),
                        CompleteSystems.bundled())
                .<Part>flatMap(List::stream)
                .toList();
    }

    public static List<Cpu> cpus() {
        return read("cpus", BundledParts::cpu);
    }

    public static List<MemoryKit> memoryKits() {
        return read("memory-kits", BundledParts::memoryKit);
    }

    public static List<StorageDevice> storage() {
        return read("storage", BundledParts::storageDevice);
    }

    public static List<Motherboard> motherboards() {
        return read("motherboards", BundledParts::motherboard);
    }

    public static List<PowerSupply> powerSupplies() {
        return read(
                "power-supplies",
                row -> new PowerSupply(
                        facts(row),
                        new Power(row.number("rated_w")),
                        row.oneOf(PowerSupply.Efficiency.class, "efficiency"),
                        flag(row, "modular"),
                        row.text("form_factor")));
    }

    public static List<Cooling> cooling() {
        return read(
                "cooling",
                row -> new Cooling(
                        facts(row),
                        row.oneOf(Cooling.CoolingKind.class, "kind"),
                        row.measured("rated_heat_w").map(Power::new),
                        length(row, "height_mm"),
                        length(row, "radiator_mm")));
    }

    public static List<Enclosure> enclosures() {
        return read(
                "enclosures",
                row -> new Enclosure(
                        facts(row),
                        row.words("form_factors", word -> word),
                        new Length(row.count("accelerator_clearance_mm")),
                        new Length(row.count("cooler_clearance_mm")),
                        length(row, "radiator_max_mm")));
    }

    static <T> List<T> read(String table, Function<CsvRow, T> reader) {
        return CsvTable.ofResource("/hardware/" + table + ".csv").rows().stream()
                .map(reader)
                .toList();
    }

    static PartFacts facts(CsvRow row) {
        return new PartFacts(
                row.text("id"),
                row.text("name"),
                row.text("vendor"),
                row.oneOf(Segment.class, "segment"),
                row.text("generation"),
                new Lifecycle(
                        row.measured("launched", YearMonth::parse),
                        row.measured("availability", Availability::valueOf)),
                provenance(row),
                row.oneOf(Confidence.class, "confidence"));
    }

    static Provenance provenance(CsvRow row) {
        return new Provenance(row.text("source"), row.date("as_of"), row.textOrEmpty("note"));
    }

    private static Cpu cpu(CsvRow row) {
        return new Cpu(
                facts(row),
                new Cpu.Cores(
                        row.count("performance_cores"),
                        Integer.parseInt(row.text("efficiency_cores")),
                        row.count("threads")),
                new Cpu.Clocks(
                        row.measured("base_ghz").map(Frequency::new),
                        row.measured("boost_ghz").map(Frequency::new)),
                new Cpu.Draw(
                        row.measured("base_power_w").map(Power::new),
                        row.measured("turbo_power_w").map(Power::new)),
                row.measured("l3_mib").map(mib -> Memory.ofBytes(mib * (1 << 20))),
                row.text("socket"),
                new Cpu.MemorySupport(
                        row.words("memory_types", MemoryType::valueOf),
                        row.measuredWhole("memory_channels").map(Math::toIntExact),
                        row.measured("memory_max_gib").map(Memory::ofGib),
                        flag(row, "ecc")),
                new Cpu.PcieLanes(
                        row.measuredWhole("pcie_generation").map(Math::toIntExact),
                        row.measuredWhole("pcie_lanes").map(Math::toIntExact)),
                row.words("vectors", VectorExtension::valueOf));
    }

    private static MemoryKit memoryKit(CsvRow row) {
        return new MemoryKit(
                facts(row),
                row.oneOf(MemoryType.class, "type"),
                row.oneOf(MemoryKit.ModuleForm.class, "form"),
                row.count("modules"),
                Memory.ofGib(row.number("module_gib")),
                new MemoryKit.TransferRate(row.count("transfers_mt_per_s")),
                flag(row, "ecc"));
    }

    private static StorageDevice storageDevice(CsvRow row) {
        return new StorageDevice(
                facts(row),
                row.oneOf(StorageDevice.StorageKind.class, "kind"),
                row.text("interface"),
                Memory.ofGb(row.number("capacity_gb")),
                row.measured("sequential_read_mb_per_s", MEGA).map(Bandwidth::new),
                row.measured("sequential_write_mb_per_s", MEGA).map(Bandwidth::new),
                row.measured("random_read_iops"));
    }

    private static Motherboard motherboard(CsvRow row) {
        return new Motherboard(
                facts(row),
                row.text("socket"),
                row.text("chipset"),
                new Motherboard.MemorySlots(
                        row.oneOf(MemoryType.class, "memory_type"),
                        row.count("memory_slots"),
                        Memory.ofGib(row.number("memory_max_gib")),
                        flag(row, "registered_memory")),
                new Motherboard.Expansion(row.count("x16_slots"), row.count("pcie_generation"), row.count("m2_slots")),
                row.text("form_factor"));
    }

    private static boolean flag(CsvRow row, String column) {
        return row.textOrEmpty(column).equals("true");
    }

    private static Measured<Length> length(CsvRow row, String column) {
        return row.measuredWhole(column).map(millimetres -> new Length(Math.toIntExact(millimetres)));
    }
}
