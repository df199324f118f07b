package dev.supercargo.advice.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.supercargo.advice.Machines;
import dev.supercargo.advice.machine.Cores;
import dev.supercargo.advice.machine.Disk;
import dev.supercargo.advice.machine.DiskKind;
import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.machine.MainMemory;
import dev.supercargo.advice.machine.Processor;
import dev.supercargo.advice.machine.VectorUnit;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final int TRIALS = 500;

    private final SplittableRandom random = new SplittableRandom(20261126);

    @Test
    void gradesTheGuidesFiveTiersAsTheGuideDoes() {
        assertThat(List.of(
                        Readiness.of(Machines.withoutGpu()).grade(),
                        Readiness.of(Machines.tier1()).grade(),
                        Readiness.of(Machines.tier2()).grade(),
                        Readiness.of(Machines.tier3()).grade(),
                        Readiness.of(Machines.tier4()).grade(),
                        Readiness.of(Machines.tier5()).grade()))
                .containsExactly(Grade.values());
    }

    @Test
    void givesAHundredPointsAltogether() {
        assertThat(Arrays.stream(Component.values()).mapToInt(Component::points).sum())
                .isEqualTo(100);
        assertThat(Readiness.of(Machines.tier5()).score()).isEqualTo(100);
    }

    @Test
    void namesTheComponentThatMostPointsAreLostOn() {
        assertThat(Readiness.of(Machines.withoutGpu()).bottleneck().component()).isEqualTo(Component.GPU);

        Machine starved = Machines.tier4().withMemory(MainMemory.of(Memory.ofGib(4)));
        assertThat(Readiness.of(starved).bottleneck().component()).isEqualTo(Component.MEMORY);
    }

    @Test
    void scoresAMachineOfWhichNothingIsKnownWithoutFailing() {
        Machine bare = Machines.of(1, 0.5, List.of());
        assertThat(Readiness.of(bare).score()).isBetween(0, 10);
        assertThat(Readiness.of(bare).components())
                .extracting(ComponentScore::reason)
                .contains("no GPU that can train was found", "no storage device could be read");
    }

    @Test
    void countsTheMemoryOfAnUnknownCardButNotItsSpeedAndSaysSo() {
        Readiness readiness = Readiness.of(Machines.of(8, 32, List.of(Machines.unheardOf())));

        ComponentScore gpu = readiness.components().getFirst();
        assertThat(gpu.points()).isGreaterThan(0);
        assertThat(gpu.reason()).contains("16 GiB").contains("speed unknown, counted as none");
    }

    @Test
    void countsWhatACgroupGrantsAndNotWhatTheHostHas() {
        Machine host = Machines.tier4();
        Machine container = host.withProcessor(
                        host.processor().withCores(new Cores(32, Measured.known(16), Measured.known(2.0))))
                .withMemory(new MainMemory(
                        Memory.ofGib(128),
                        Measured.known(Memory.ofGib(4)),
                        Measured.unknown(""),
                        Measured.unknown(""),
                        Measured.unknown("")));

        assertThat(Readiness.of(container).score())
                .isLessThan(Readiness.of(host).score());
        assertThat(Readiness.of(container).components().get(1).reason()).contains("4.0 GiB granted of 128.0 GiB");
        assertThat(Readiness.of(container).components().get(2).reason()).contains("2 usable cores");
    }

    @Test
    void neverScoresABetterMachineLower() {
        for (int trial = 0; trial < TRIALS; trial++) {
            Machine machine = any();
            int score = Readiness.of(machine).score();
            assertThat(score).isBetween(0, 100);
            for (Machine better : improved(machine)) {
                assertThat(Readiness.of(better).score())
                        .as("%s against %s", better, machine)
                        .isGreaterThanOrEqualTo(score);
            }
        }
    }

    @Test
    void accountsForEveryPoint() {
        for (int trial = 0; trial < TRIALS; trial++) {
            for (ComponentScore score : Readiness.of(any()).components()) {
                assertThat(score.points() + score.lost())
                        .isCloseTo(score.component().points(), offset(1e-9));
            }
        }
    }

    private Machine any() {
        List<Disk> disks = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            disks.add(Machines.disk(DiskKind.values()[random.nextInt(4)], random.nextDouble(10, 5000)));
        }
        return Machines.of(
                        random.nextInt(1, 40),
                        random.nextDouble(1, 300),
                        random.nextBoolean() ? List.of() : List.of(anyCard()),
                        disks.toArray(Disk[]::new))
                .withProcessor(new Processor(
                        "any",
                        Machines.cores(random.nextInt(1, 40)),
                        Measured.unknown("hidden"),
                        VectorUnit.values()[random.nextInt(5)],
                        List.of(),
                        Measured.unknown("no sensor"),
                        Measured.unknown("not measured")));
    }

    private Gpu anyCard() {
        return Machines.card(
                "any-card",
                "any",
                random.nextDouble(1, 100),
                500,
                random.nextDouble(1, 400),
                random.nextDouble(50, 700));
    }

    /** The machine with one component made better. */
    private List<Machine> improved(Machine machine) {
        Processor processor = machine.processor();
        List<Machine> better = new ArrayList<>();
        better.add(machine.withMemory(MainMemory.of(machine.memory().installed().times(random.nextDouble(1, 4)))));
        better.add(machine.withProcessor(
                processor.withCores(Machines.cores((int) processor.cores().usable() + random.nextInt(4)))));
        better.add(machine.withProcessor(new Processor(
                processor.name(),
                processor.cores(),
                processor.clock(),
                VectorUnit.AVX512,
                List.of(),
                processor.temperature(),
                processor.matrixRate())));
        List<Disk> disks = new ArrayList<>(machine.disks());
        disks.add(Machines.disk(DiskKind.values()[random.nextInt(4)], random.nextDouble(1, 5000)));
        better.add(machine.withDisks(disks));
        List<Gpu> gpus = new ArrayList<>(machine.gpus());
        gpus.add(anyCard());
        better.add(machine.withGpus(gpus));
        return better;
    }
}
