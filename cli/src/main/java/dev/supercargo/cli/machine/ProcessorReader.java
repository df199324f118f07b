package dev.supercargo.cli.machine;

import dev.supercargo.advice.machine.ClockRate;
import dev.supercargo.advice.machine.Cores;
import dev.supercargo.advice.machine.Processor;
import dev.supercargo.advice.machine.Temperature;
import dev.supercargo.advice.machine.VectorUnit;
import dev.supercargo.quantities.Measured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oshi.hardware.CentralProcessor;
import oshi.hardware.HardwareAbstractionLayer;

/** Sockets, cores, clock, vector units. */
final class ProcessorReader {

    private static final Measured<Temperature> NO_SENSOR = Measured.unknown("no sensor tells it");

    /** What learning libraries look for besides the vector unit itself. */
    private static final Pattern EXTENSION =
            Pattern.compile("fma|f16c|avx|avx2|avx512f|avx512_bf16|avx512_vnni|avx_vnni|amx_tile|amx_bf16|amx_int8"
                    + "|asimd|asimddp|bf16|i8mm|sve|sve2|sme");

    private ProcessorReader() {}

    /** Whether the processor says that a hypervisor stands between. */
    static boolean isVirtual(HardwareAbstractionLayer hardware) {
        return words(hardware.getProcessor().getFeatureFlags()).contains("hypervisor");
    }

    static Processor read(HardwareAbstractionLayer hardware, ControlGroup group) {
        CentralProcessor processor = hardware.getProcessor();
        Set<String> words = words(processor.getFeatureFlags());
        return new Processor(
                Told.harmless(processor.getProcessorIdentifier().getName()),
                cores(processor.getLogicalProcessorCount(), processor.getPhysicalProcessorCount(), group),
                clock(processor),
                vectors(words),
                extensions(words),
                temperature(hardware),
                Measured.unknown("not measured"));
    }

    /** What Java knows by itself, and the flags where Linux tells them. */
    static Processor ofJava() {
        Set<String> words = words(linuxFlags());
        int threads = Runtime.getRuntime().availableProcessors();
        return new Processor(
                System.getProperty("os.arch", "processor"),
                new Cores(threads, Measured.unknown("not read"), Measured.unknown("nothing limits it")),
                Measured.unknown("the clock was not read"),
                vectors(words),
                extensions(words),
                NO_SENSOR,
                Measured.unknown("not measured"));
    }

    private static List<String> extensions(Set<String> words) {
        return words.stream().filter(word -> EXTENSION.matcher(word).matches()).toList();
    }

    private static List<String> linuxFlags() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                    .limit(1)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** Java counts the processors that affinity and cpusets leave, OSHI those of the machine. */
    private static Cores cores(int logical, int physical, ControlGroup group) {
        int left = Runtime.getRuntime().availableProcessors();
        Measured<Double> granted = group.cores();
        if (!granted.isKnown() && left < logical) {
            granted = Measured.known((double) left);
        }
        return new Cores(
                Math.max(1, logical),
                physical >= 1 ? Measured.known(physical) : Measured.unknown("physical cores are not told"),
                granted);
    }

    private static Measured<ClockRate> clock(CentralProcessor processor) {
        double hertz = Math.max(
                Math.max(
                        processor.getMaxFreq(),
                        processor.getProcessorIdentifier().getVendorFreq()),
                Arrays.stream(processor.getCurrentFreq()).max().orElse(0));
        return hertz > 1e8 && hertz < 1e11
                ? Measured.known(ClockRate.ofHertz(hertz))
                : Measured.unknown("neither the highest nor the present clock is told");
    }

    private static Measured<Temperature> temperature(HardwareAbstractionLayer hardware) {
        double celsius = hardware.getSensors().getCpuTemperature();
        return celsius > 0 && celsius < DriverReading.CELSIUS_MAX
                ? Measured.known(new Temperature(celsius))
                : NO_SENSOR;
    }

    /** The flags of Linux, the features of macOS and the PF_ names of Windows as lower-case words. */
    static Set<String> words(List<String> flags) {
        Set<String> words = new TreeSet<>();
        for (String line : flags) {
            for (String word : line.toLowerCase(Locale.ROOT).split("[^a-z0-9_.]+")) {
                words.add(word.replaceFirst("^pf_(arm_)?(.*?)_instructions_available$", "$2")
                        .replaceFirst("^avx1\\.0$", "avx"));
            }
        }
        words.remove("");
        return words;
    }

    static VectorUnit vectors(Set<String> words) {
        if (words.contains("avx512f")) {
            return VectorUnit.AVX512;
        }
        if (words.contains("avx2")) {
            return VectorUnit.AVX2;
        }
        if (words.contains("avx")) {
            return VectorUnit.AVX;
        }
        return words.contains("asimd")
                        || words.contains("neon")
                        || System.getProperty("os.arch", "").equals("aarch64")
                ? VectorUnit.NEON
                : VectorUnit.BASIC;
    }
}
