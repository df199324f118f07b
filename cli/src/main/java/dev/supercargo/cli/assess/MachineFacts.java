package dev.supercargo.cli.assess;

import dev.supercargo.advice.machine.ClockRate;
import dev.supercargo.advice.machine.Disk;
import dev.supercargo.advice.machine.DiskSpeed;
import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.machine.MainMemory;
import dev.supercargo.advice.machine.Processor;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a machine is, as lines of a name and a text. */
final class MachineFacts {

    private MachineFacts() {}

    static Map<String, String> of(Machine machine) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("System", machine.software().operatingSystem());
        facts.put("Processor", processor(machine.processor()));
        facts.put("Memory", memory(machine.memory()));
        facts.put(
                "Storage",
                machine.disks().isEmpty()
                        ? "none that could be read"
                        : machine.disks().stream().map(MachineFacts::disk).collect(Collectors.joining("; ")));
        facts.put(
                "GPU",
                machine.gpus().isEmpty()
                        ? "none that can train: "
                                + Words.orUnknown(machine.software().driver()).replaceFirst("^unknown: ", "")
                        : machine.gpus().stream().map(MachineFacts::gpu).collect(Collectors.joining("; ")));
        if (!machine.gpus().isEmpty()) {
            facts.put(
                    "Driver",
                    Words.orUnknown(machine.software().driver()) + ", "
                            + Words.orUnknown(machine.software().platform()));
        }
        facts.put("Board", Words.orUnknown(machine.enclosure().board()));
        measured(facts, machine);
        return facts;
    }

    private static void measured(Map<String, String> facts, Machine machine) {
        if (machine.processor().matrixRate() instanceof Measured.Known<ComputeRate>(ComputeRate rate)) {
            facts.put(
                    "Matrix product",
                    String.format(
                            Locale.ROOT, "%.0f GFLOP/s at 32 bit (measured now, plain Java)", rate.teraflops() * 1e3));
        }
        if (machine.memory().bandwidth() instanceof Measured.Known<Bandwidth>(Bandwidth bandwidth)) {
            facts.put("Memory bandwidth", gigabytes(bandwidth) + " (measured now, STREAM triad)");
        }
        if (machine.diskSpeed() instanceof Measured.Known<DiskSpeed>(DiskSpeed disk)) {
            facts.put(
                    "Disk speed",
                    "write " + gigabytes(disk.write()) + ", read " + gigabytes(disk.read())
                            + String.format(
                                    Locale.ROOT, ", %,.0f", disk.randomReads().perSecond())
                            + " random reads/s in " + disk.where() + " (measured now"
                            + (disk.cached()
                                    ? ", through the system's cache: reads may be far too fast)"
                                    : ", without cache)"));
        }
    }

    private static String processor(Processor processor) {
        return processor.name() + ", "
                + (processor.cores().physical() instanceof Measured.Known<Integer>(Integer cores)
                        ? cores + " cores, "
                        : "")
                + processor.cores().logical() + " threads, " + clock(processor) + ", "
                + processor.vectors().label()
                + (processor.extensions().isEmpty() ? "" : " (" + String.join(" ", processor.extensions()) + ")");
    }

    private static String clock(Processor processor) {
        return processor.clock() instanceof Measured.Known<ClockRate>(ClockRate clock)
                ? clock.toString()
                : "unknown clock";
    }

    private static String memory(MainMemory memory) {
        return memory.installed() + " "
                + (memory.type() instanceof Measured.Known<String>(String type) ? type : "of unknown type")
                + (memory.speed() instanceof Measured.Known<String>(String speed) ? " at " + speed : "")
                + (memory.limited() ? ", " + memory.usable() + " granted" : "");
    }

    private static String disk(Disk disk) {
        return disk.name() + " "
                + String.format(Locale.ROOT, "%,.0f GB ", disk.size().gb())
                + disk.kind().label();
    }

    private static String gpu(Gpu gpu) {
        return gpu.name() + ", "
                + Words.orUnknown(gpu.usableMemory())
                + (gpu.sheet().isKnown() ? "" : ", not in the catalog");
    }

    private static String gigabytes(Bandwidth bandwidth) {
        return String.format(Locale.ROOT, "%.1f GB/s", bandwidth.bytesPerSecond() / 1e9);
    }
}
