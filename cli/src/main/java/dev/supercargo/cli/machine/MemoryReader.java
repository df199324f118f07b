package dev.supercargo.cli.machine;

import com.sun.management.OperatingSystemMXBean;
import dev.supercargo.advice.machine.MainMemory;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.lang.management.ManagementFactory;
import java.util.List;
import oshi.hardware.GlobalMemory;
import oshi.hardware.PhysicalMemory;

/** Size, limit, type and speed of the memory. */
final class MemoryReader {

    private static final String NEEDS_RIGHTS = "the firmware tells it to the administrator only";

    private MemoryReader() {}

    static MainMemory read(GlobalMemory memory, ControlGroup group) {
        List<PhysicalMemory> modules = memory.getPhysicalMemory();
        return new MainMemory(
                new Memory(memory.getTotal()),
                group.memory(),
                modules.stream()
                        .map(module -> Told.fact(module.getMemoryType(), "the type"))
                        .filter(Measured::isKnown)
                        .findFirst()
                        .orElse(Measured.unknown(NEEDS_RIGHTS)),
                modules.stream()
                        .filter(module -> module.getClockSpeed() > 0)
                        .findFirst()
                        .map(module -> Measured.known(Math.round(module.getClockSpeed() / 1e6) + " MT/s"))
                        .orElse(Measured.unknown(NEEDS_RIGHTS)),
                Measured.unknown("not measured"));
    }

    /** What the virtual machine sees, which respects containers. */
    static MainMemory ofJava() {
        return MainMemory.of(new Memory(
                ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : Runtime.getRuntime().maxMemory()));
    }
}
