package dev.supercargo.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.supercargo.advice.machine.Disk;
import dev.supercargo.advice.machine.DiskKind;
import dev.supercargo.advice.machine.Enclosure;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.machine.VectorUnit;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the machine that the tests run on and compares with what the kernel and its tools say. */
class MachineReaderTest {

    private static final Path CPUINFO = Path.of("/proc/cpuinfo");
    private static final Path MEMINFO = Path.of("/proc/meminfo");

    private static Machine machine;

    @BeforeAll
    static void readsThisMachine() {
        machine = new MachineReader(new NoSheets()).read(Enclosure.unknown());
    }

    @Test
    void countsTheThreadsOfProcCpuinfo() throws IOException {
        assumeTrue(Files.isReadable(CPUINFO), "Linux only");
        long threads = Files.readAllLines(CPUINFO).stream()
                .filter(line -> line.matches("processor\\s*:.*"))
                .count();
        assertThat((long) machine.processor().cores().logical()).isEqualTo(threads);
    }

    @Test
    void knowsTheVectorUnitsOfProcCpuinfo() throws IOException {
        assumeTrue(Files.isReadable(CPUINFO), "Linux only");
        Optional<String> flags = Files.readAllLines(CPUINFO).stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst();
        assumeTrue(flags.isPresent(), "x86 only");
        Set<String> words = Set.of(flags.get().split("[\\s:]+"));
        VectorUnit expected = words.contains("avx512f")
                ? VectorUnit.AVX512
                : words.contains("avx2") ? VectorUnit.AVX2 : words.contains("avx") ? VectorUnit.AVX : VectorUnit.BASIC;
        assertThat(machine.processor().vectors()).isEqualTo(expected);
        assertThat(words).containsAll(machine.processor().extensions());
    }

    @Test
    void hasTheMemoryOfProcMeminfo() throws IOException {
        assumeTrue(Files.isReadable(MEMINFO), "Linux only");
        long kibibytes = Files.readAllLines(MEMINFO).stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
        assertThat(machine.memory().installed().bytes()).isEqualTo(kibibytes * 1024);
        assertThat(machine.memory().usable())
                .isLessThanOrEqualTo(machine.memory().installed());
    }

    @Test
    void countsTheCoresOfLscpu() {
        Map<String, String> told = asked("lscpu")
                .lines()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> parts[1].strip(), (a, b) -> a));
        assumeTrue(told.containsKey("Core(s) per socket") && told.containsKey("Socket(s)"), "lscpu tells no cores");
        int cores = Integer.parseInt(told.get("Core(s) per socket")) * Integer.parseInt(told.get("Socket(s)"));
        assertThat(machine.processor().cores().physical()).isEqualTo(Measured.known(cores));
        assertThat(machine.processor().name()).isEqualTo(told.get("Model name"));
    }

    @Test
    void findsTheDisksOfLsblk() {
        Map<String, Long> told = asked("lsblk", "--bytes", "--nodeps", "--noheadings", "--output", "NAME,SIZE,TYPE")
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(cells -> cells.length == 3 && cells[2].equals("disk") && !cells[1].equals("0"))
                .filter(cells -> !cells[0].matches("(loop|zram|ram|md|dm-|fd).*"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Long.parseLong(cells[1])));
        assumeTrue(!told.isEmpty(), "lsblk tells no disks");
        assertThat(machine.disks().stream()
                        .collect(
                                Collectors.toMap(Disk::name, disk -> disk.size().bytes())))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} ({1}, {2}) is {3}")
    @CsvSource({
        "nvme0n1, Samsung SSD 990 PRO 2TB, SSD, NVME",
        "sda, Samsung SSD 870 EVO, SSD, SSD",
        "sdb, ST4000DM004, HDD, HDD",
        "vda, unknown, HDD, UNKNOWN",
        "sda, QEMU HARDDISK, HDD, UNKNOWN",
        "PHYSICALDRIVE0, WD Blue, Unknown, UNKNOWN",
    })
    void tellsDisksApart(String name, String model, String type, DiskKind kind) {
        assertThat(DiskReader.kind(name, model, type)).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "flags : fpu sse2 avx avx2 avx512f, AVX512",
        "PF_AVX2_INSTRUCTIONS_AVAILABLE, AVX2",
        "machdep.cpu.features: SSE4.2 AVX1.0, AVX",
        "Features : fp asimd sve, NEON",
    })
    void understandsTheFlagsOfEachSystem(String line, VectorUnit expected) {
        assertThat(ProcessorReader.vectors(ProcessorReader.words(List.of(line))))
                .isEqualTo(expected);
    }

    private static String asked(String... command) {
        Tool.Answer answer = new Tool(Duration.ofSeconds(10), command).ask();
        assumeTrue(answer instanceof Tool.Answer.Said, command[0] + " is not there");
        return ((Tool.Answer.Said) answer).text();
    }

    private static final class NoSheets implements SheetBook {
        @Override
        public Optional<AcceleratorSpec> named(String driverName) {
            return Optional.empty();
        }

        @Override
        public Measured<YearMonth> launched(AcceleratorSpec spec) {
            return Measured.unknown("no data sheets here");
        }
    }
}
