package dev.supercargo.hardware.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import dev.supercargo.hardware.facts.Confidence;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledPartsTest {

    private static final Set<String> ACCELERATORS =
            BundledAccelerators.read().stream().map(Accelerator::id).collect(Collectors.toSet());

    private static final Set<String> PARTS =
            BundledParts.all().stream().map(Part::id).collect(Collectors.toSet());

    @Test
    void coversEveryKindAsWideAsTheGuideAsks() {
        assertThat(BundledParts.cpus()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(EdgeDevices.bundled()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(CompleteSystems.bundled()).extracting(CompleteSystem::tier).contains(Tier.values());
        assertThat(BundledParts.all()).extracting(Part::kind).contains(PartKind.MEMORY, PartKind.STORAGE);
        assertThat(ACCELERATORS).hasSizeGreaterThanOrEqualTo(115);
    }

    @Test
    void namesEveryPartOnceWithSourceAndDate() {
        assertThat(BundledParts.all()).extracting(Part::id).doesNotHaveDuplicates();
        assertThat(PARTS).doesNotContainAnyElementsOf(ACCELERATORS);
        assertThat(BundledParts.all()).allSatisfy(part -> {
            assertThat(part.facts().provenance().source()).isNotBlank();
            assertThat(part.facts().provenance().asOf()).isAfter(LocalDate.of(2025, 10, 1));
            assertThat(part.facts().confidence()).isNotEqualTo(Confidence.ENTERED);
        });
    }

    @Test
    void pricesOnlyWhatThereIs() {
        assertThat(BundledMarket.prices()).allSatisfy(price -> {
            assertThat(Stream.of(PARTS, ACCELERATORS).flatMap(Set::stream)).contains(price.partId());
            assertThat(price.provenance().source()).isNotBlank();
            assertThat(price.range().low()).isGreaterThan(Money.zero());
        });
    }

    @Test
    void sellsUsedPartsForLessThanNewOnes() {
        assertThat(BundledMarket.prices())
                .filteredOn(price -> price.condition() == PartPrice.Condition.USED_2_YEARS)
                .hasSize(4)
                .allSatisfy(used -> assertThat(BundledMarket.prices())
                        .filteredOn(price -> price.partId().equals(used.partId())
                                && price.condition() != PartPrice.Condition.USED_2_YEARS)
                        .allSatisfy(other -> assertThat(other.range().high())
                                .isGreaterThan(used.range().high())));
    }

    @Test
    void buildsSystemsOfPartsThatAreInTheCatalog() {
        assertThat(CompleteSystems.bundled()).allSatisfy(system -> {
            assertThat(PARTS).containsAll(system.contents().cpuChoices());
            assertThat(ACCELERATORS).containsAll(system.contents().acceleratorChoices());
        });
        assertThat(BundledMarket.cards())
                .extracting(AcceleratorCard::acceleratorId)
                .isSubsetOf(ACCELERATORS);
        assertThat(EdgeDevices.bundled()).allSatisfy(device -> {
            if (device.acceleratorId() instanceof Known<String>(String id)) {
                assertThat(ACCELERATORS).contains(id);
            }
        });
    }

    @Test
    void hasPlausibleProcessors() {
        assertThat(BundledParts.cpus()).allSatisfy(cpu -> {
            assertThat(cpu.cores().threads())
                    .isBetween(cpu.cores().total(), 2 * cpu.cores().total());
            if (cpu.draw().most() instanceof Known<Power>(Power power)) {
                assertThat(power).isBetween(new Power(15), new Power(500));
            }
        });
    }

    @Test
    void derivesAProcessorsRateFromCoresAndClock() {
        Cpu cpu = BundledParts.cpus().stream()
                .filter(part -> part.id().equals("amd-ryzen-9-7950x"))
                .findFirst()
                .orElseThrow();

        assertThat(cpu.vectorRate()).isEqualTo(Measured.known(new ComputeRate(16 * 4.5 * 1e9 * 32)));
    }

    @Test
    void countsHalfOfASparseRateForDenseModels() {
        EdgeDevice orin = EdgeDevices.bundled().stream()
                .filter(device -> device.id().equals("jetson-agx-orin-64gb"))
                .findFirst()
                .orElseThrow();

        assertThat(orin.memory()).isEqualTo(Measured.known(Memory.ofGib(64)));
        assertThat(orin.powerModes())
                .extracting(EdgeDevice.PowerMode::name)
                .containsExactly("15W", "30W", "50W", "MAXN");
        assertThat(orin.rate())
                .satisfies(rate -> assertThat(
                                ((Known<EdgeDevice.StatedRate>) rate).value().dense())
                        .isEqualTo(Measured.known(ComputeRate.ofTeraflops(137.5))));
    }

    @Test
    void knowsHowFastAModuleMayRunInAPowerMode() {
        EdgeDevice orin = EdgeDevices.bundled().stream()
                .filter(device -> device.id().equals("jetson-agx-orin-64gb"))
                .findFirst()
                .orElseThrow();

        Clocks rated = ((Known<Clocks>) orin.rated()).value();
        Clocks at30Watts = ((Known<Clocks>) orin.powerModes().get(1).clocks()).value();
        assertThat(at30Watts.computeBeside(rated)).isCloseTo(0.62475 / 1.301 / 2, within(1e-12));
        assertThat(at30Watts.memoryBeside(rated)).isEqualTo(1);
        assertThat(at30Watts.computeBeside(at30Watts)).isEqualTo(1);
    }

    @Test
    void neverClocksAModeWithLessPowerHigher() {
        assertThat(EdgeDevices.bundled()).allSatisfy(device -> {
            List<Clocks> rising = device.powerModes().stream()
                    .flatMap(mode ->
                            mode.clocks() instanceof Known<Clocks>(Clocks known) ? Stream.of(known) : Stream.empty())
                    .toList();
            for (int i = 1; i < rising.size(); i++) {
                assertThat(rising.get(i).computeBeside(rising.get(i - 1))).isGreaterThan(1);
                assertThat(rising.get(i).memoryBeside(rising.get(i - 1))).isGreaterThanOrEqualTo(1);
            }
        });
        assertThat(EdgeDevices.bundled().stream()
                        .flatMap(device -> device.powerModes().stream())
                        .filter(mode -> mode.clocks().isKnown()))
                .hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void knowsWhenSoftwareLeavesAnArchitectureBehind() {
        Accelerator volta = BundledAccelerators.read().stream()
                .filter(accelerator -> accelerator.id().equals("nvidia-v100-sxm-16gb"))
                .findFirst()
                .orElseThrow();

        assertThat(BundledMarket.lifecycleOf(volta))
                .satisfies(known -> assertThat(
                                ((Known<ArchitectureLifecycle>) known).value().lastSoftware())
                        .isEqualTo(Measured.known("CUDA 12.9")));
        assertThat(BundledMarket.roadmap())
                .extracting(RoadmapEntry::id)
                .doesNotHaveDuplicates()
                .contains("rubin");
    }

    @Test
    void reachesTheTierOfABudget() {
        assertThat(Tier.ofBudget(Money.usd("400"))).isEqualTo(Tier.ENTRY);
        assertThat(Tier.ofBudget(Money.usd("2999.99"))).isEqualTo(Tier.ENTHUSIAST);
        assertThat(Tier.ofBudget(Money.usd("6000"))).isEqualTo(Tier.ENTERPRISE);
        assertThat(Tier.ofBudget(Money.usd("500000"))).isEqualTo(Tier.DATA_CENTER);
    }
}
