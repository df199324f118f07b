package dev.supercargo.planning.optimise;

import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.facts.Confidence;
import dev.supercargo.hardware.facts.Lifecycle;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.hardware.parts.Cooling.CoolingKind;
import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.MemoryKit.ModuleForm;
import dev.supercargo.hardware.parts.MemoryType;
import dev.supercargo.hardware.parts.Motherboard;
import dev.supercargo.hardware.parts.PartFacts;
import dev.supercargo.hardware.parts.PowerSupply;
import dev.supercargo.hardware.parts.StorageDevice;
import dev.supercargo.hardware.parts.StorageDevice.StorageKind;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;

/** Small shelves of parts that fit together, or do not. */
final class RandomShelf {

    private static final String NOTE = "made up";

    private final Random random;

    RandomShelf(long seed) {
        this.random = new Random(seed);
    }

    Shelf shelf() {
        return new Shelf(
                some(3, this::card),
                some(4, this::cpu),
                some(3, this::board),
                some(3, this::kit),
                some(3, this::disk),
                some(3, this::supply),
                Map.of(
                        CoolingKind.AIR, new Priced<>("air", Money.usd("50"), NOTE),
                        CoolingKind.LIQUID_ALL_IN_ONE, new Priced<>("loop", Money.usd("120"), NOTE),
                        CoolingKind.LIQUID_CUSTOM, new Priced<>("custom loop", Money.usd("700"), NOTE)),
                some(2, this::system),
                List.of());
    }

    Money money(int least, int most) {
        return Money.usd(Integer.toString(between(least, most)));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean heads() {
        return random.nextBoolean();
    }

    private <T> List<Priced<T>> some(int most, IntFunction<T> maker) {
        List<Priced<T>> made = new ArrayList<>();
        int count = between(1, most);
        for (int i = 0; i < count; i++) {
            made.add(new Priced<>(maker.apply(i), money(50, 900), NOTE));
        }
        return made;
    }

    private Card card(int number) {
        return new Card(
                "card-" + number,
                "Card " + number,
                Memory.ofGib(between(1, 3) * 8),
                new Power(between(10, 40) * 10),
                between(2, 30) / 10.0,
                Measured.unknown("not measured"));
    }

    private Cpu cpu(int number) {
        return new Cpu(
                facts("cpu-" + number),
                new Cpu.Cores(between(2, 12), 0, 8),
                new Cpu.Clocks(Measured.unknown("none"), Measured.unknown("none")),
                new Cpu.Draw(
                        between(1, 4) > 1
                                ? Measured.known(new Power(between(6, 25) * 10))
                                : Measured.unknown("not stated"),
                        Measured.unknown("none")),
                Measured.unknown("none"),
                heads() ? "AM4" : "AM5",
                new Cpu.MemorySupport(
                        heads() ? Set.of(MemoryType.DDR4) : Set.of(MemoryType.DDR4, MemoryType.DDR5),
                        Measured.unknown("none"),
                        heads() ? Measured.known(Memory.ofGib(64)) : Measured.unknown("none"),
                        false),
                new Cpu.PcieLanes(Measured.unknown("none"), Measured.unknown("none")),
                Set.of());
    }

    private Motherboard board(int number) {
        return new Motherboard(
                facts("board-" + number),
                heads() ? "AM4" : "AM5",
                "B",
                new Motherboard.MemorySlots(
                        heads() ? MemoryType.DDR4 : MemoryType.DDR5,
                        heads() ? 2 : 4,
                        Memory.ofGib(heads() ? 64 : 128),
                        between(1, 6) == 1),
                new Motherboard.Expansion(between(1, 3), 4, between(1, 3)),
                "ATX");
    }

    private MemoryKit kit(int number) {
        return new MemoryKit(
                facts("kit-" + number),
                heads() ? MemoryType.DDR4 : MemoryType.DDR5,
                between(1, 6) == 1 ? ModuleForm.RDIMM : ModuleForm.UDIMM,
                heads() ? 1 : 2,
                Memory.ofGib(heads() ? 8 : 16),
                new MemoryKit.TransferRate(3200),
                false);
    }

    private StorageDevice disk(int number) {
        return new StorageDevice(
                facts("disk-" + number),
                heads() ? StorageKind.NVME_SSD : StorageKind.SATA_SSD,
                "bus",
                Memory.ofGb(between(1, 4) * 500),
                Measured.unknown("none"),
                Measured.unknown("none"),
                Measured.unknown("none"));
    }

    private PowerSupply supply(int number) {
        return new PowerSupply(
                facts("supply-" + number), new Power(between(4, 20) * 100), PowerSupply.Efficiency.GOLD, true, "ATX");
    }

    private Shelf.Ready system(int number) {
        return new Shelf.Ready(
                "System " + number,
                card(100 + number),
                between(1, 2),
                heads() ? Measured.known(new Power(between(20, 90) * 10)) : Measured.unknown("none"),
                heads() ? Measured.known(8) : Measured.unknown("none"),
                Measured.known(Memory.ofGib(32)),
                heads() ? Measured.known(Memory.ofGb(2000)) : Measured.unknown("none"));
    }

    private static PartFacts facts(String id) {
        return new PartFacts(
                id,
                id,
                "generic",
                Segment.CONSUMER,
                "one",
                new Lifecycle(Measured.unknown("none"), Measured.unknown("none")),
                new Provenance(NOTE, LocalDate.EPOCH, ""),
                Confidence.values()[0]);
    }
}
