package dev.supercargo.hardware.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.hardware.compatibility.Change.Card;
import dev.supercargo.hardware.compatibility.Finding.Aspect;
import dev.supercargo.hardware.compatibility.Verdict.DoesNotFit;
import dev.supercargo.hardware.compatibility.Verdict.Fits;
import dev.supercargo.hardware.compatibility.Verdict.NotKnown;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.parts.BundledParts;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.MemoryKit.ModuleForm;
import dev.supercargo.hardware.parts.MemoryType;
import dev.supercargo.hardware.parts.Part;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

    private static final Card RTX_4090 = new Card(
            "GeForce RTX 4090", Measured.known(new Power(450)), Measured.known(new Length(304)), Measured.known(3));

    @Test
    void letsACardInWhenSupplyCaseAndSlotAreLargeEnough() {
        List<Finding> findings = Compatibility.check(tower(850, 360, 1), new Change.AddAccelerator(RTX_4090));

        assertThat(findings).extracting(Finding::verdict).hasOnlyElementsOfType(Fits.class);
        assertThat(Compatibility.isPossible(findings)).isTrue();
    }

    @Test
    void namesTheSupplyThatIsNeededByTheGuidesRule() {
        List<Finding> findings = Compatibility.check(tower(650, 360, 1), new Change.AddAccelerator(RTX_4090));

        assertThat(findings.getFirst())
                .isEqualTo(new Finding(
                        Aspect.POWER_SUPPLY,
                        new DoesNotFit("the supply gives 650 W, but 780 W are needed", "a supply of 850 W")));
        assertThat(Compatibility.isPossible(findings)).isFalse();
    }

    @Test
    void countsTheCardThatGoesOutNoMore() {
        Machine machine = tower(850, 360, 0, new Power(350));

        assertThat(Compatibility.check(machine, new Change.AddAccelerator(RTX_4090)))
                .extracting(Finding::aspect)
                .contains(Aspect.SLOT);
        assertThat(Compatibility.isPossible(Compatibility.check(machine, new Change.AddAccelerator(RTX_4090))))
                .isFalse();
        assertThat(Compatibility.isPossible(
                        Compatibility.check(machine, new Change.ReplaceAccelerator(new Power(350), RTX_4090))))
                .isTrue();
    }

    @Test
    void refusesACardThatIsLongerThanTheCase() {
        assertThat(Compatibility.check(tower(1000, 300, 1), new Change.AddAccelerator(RTX_4090)))
                .contains(new Finding(
                        Aspect.CASE,
                        new DoesNotFit(
                                "the card needs 304 mm, but the case has 300 mm",
                                "a case with 304 mm or more, or a smaller card")));
    }

    @Test
    void saysWhereToLookWhenTheMachineTellsNothing() {
        List<Finding> findings = Compatibility.check(unknownMachine(), new Change.AddAccelerator(RTX_4090));

        assertThat(findings).extracting(Finding::verdict).hasOnlyElementsOfType(NotKnown.class);
        assertThat(findings.getFirst().verdict())
                .isEqualTo(new NotKnown("the label of the power supply: it must say 780 W or more"));
        assertThat(Compatibility.isPossible(findings)).isTrue();
    }

    @Test
    void refusesMemoryOfAnotherGeneration() {
        List<Finding> findings =
                Compatibility.check(tower(850, 360, 1), new Change.AddMemory(kit("ddr5-5600-udimm-2x16gb")));

        assertThat(findings.getFirst())
                .isEqualTo(new Finding(
                        Aspect.MEMORY_TYPE,
                        new DoesNotFit(
                                "the machine has DDR4, the kit is [DDR5]",
                                "a part for DDR4, or another motherboard and memory")));
    }

    @Test
    void countsSlotsAndSizeOfMemory() {
        Machine machine = tower(850, 360, 1);

        assertThat(Compatibility.isPossible(
                        Compatibility.check(machine, new Change.AddMemory(kit("ddr4-3200-udimm-2x32gb")))))
                .isTrue();
        assertThat(Compatibility.check(machine, new Change.AddMemory(kit("ddr4-3600-udimm-4x16gb"))))
                .contains(new Finding(
                        Aspect.MEMORY_SLOTS,
                        new DoesNotFit(
                                "the kit has 4 modules, but 2 slots are free",
                                "fewer and larger modules, or replace those in it")));
        assertThat(Compatibility.isPossible(
                        Compatibility.check(machine, new Change.ReplaceMemory(kit("ddr4-3600-udimm-4x32gb")))))
                .isTrue();
        assertThat(Compatibility.isPossible(
                        Compatibility.check(machine, new Change.ReplaceMemory(kit("ddr4-3200-rdimm-4x16gb")))))
                .isFalse();
    }

    @Test
    void wantsTheSameSocketForAProcessor() {
        assertThat(Compatibility.isPossible(
                        Compatibility.check(tower(850, 360, 1), new Change.ReplaceCpu(cpu("amd-ryzen-9-5950x")))))
                .isTrue();
        assertThat(Compatibility.check(tower(850, 360, 1), new Change.ReplaceCpu(cpu("amd-ryzen-9-9950x"))))
                .extracting(Finding::verdict)
                .hasOnlyElementsOfType(DoesNotFit.class);
    }

    private static Machine tower(double supply, int clearance, int freeSlots, Power... accelerators) {
        return new Machine(
                Measured.known("AM4"),
                new Machine.MemoryBanks(
                        Measured.known(MemoryType.DDR4),
                        Measured.known(ModuleForm.UDIMM),
                        Measured.known(4),
                        Measured.known(2),
                        Measured.known(Memory.ofGib(32)),
                        Measured.known(Memory.ofGib(128))),
                List.of(accelerators),
                Measured.known(new Power(supply)),
                new Machine.Slots(Measured.known(freeSlots), Measured.known(4), Measured.known(1)),
                new Machine.Space(Measured.known(new Length(clearance)), Measured.known(new Length(170))));
    }

    private static Machine unknownMachine() {
        return new Machine(
                Measured.unknown("not read"),
                new Machine.MemoryBanks(
                        Measured.unknown("not read"),
                        Measured.unknown("not read"),
                        Measured.unknown("not read"),
                        Measured.unknown("not read"),
                        Measured.unknown("not read"),
                        Measured.unknown("not read")),
                List.of(),
                Measured.unknown("not read"),
                new Machine.Slots(
                        Measured.unknown("not read"), Measured.unknown("not read"), Measured.unknown("not read")),
                new Machine.Space(Measured.unknown("not read"), Measured.unknown("not read")));
    }

    private static MemoryKit kit(String id) {
        return one(BundledParts.memoryKits(), kit -> kit.id().equals(id));
    }

    private static dev.supercargo.hardware.parts.Cpu cpu(String id) {
        return one(BundledParts.cpus(), cpu -> cpu.id().equals(id));
    }

    private static <T extends Part> T one(List<T> parts, Predicate<T> wanted) {
        return parts.stream().filter(wanted).findFirst().orElseThrow();
    }
}
