package dev.supercargo.planning.optimise;

import dev.supercargo.hardware.parts.BundledParts;
import dev.supercargo.hardware.parts.CompleteSystem;
import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Complete systems as builds see them. */
final class ReadySystems {

    private static final Pattern CAPACITY = Pattern.compile("(\\d+(?:\\.\\d+)?) (TB|GB)");
    private static final double GB_OF_TB = 1000;

    private ReadySystems() {}

    /** @param card one of its choices */
    static Shelf.Ready of(CompleteSystem system, Card card) {
        return new Shelf.Ready(
                system.facts().name(),
                card,
                system.contents().accelerators(),
                system.power(),
                cores(system),
                system.contents().memory(),
                capacity(system.contents().storage()));
    }

    /** The fewest of its processor choices. */
    private static Measured<Integer> cores(CompleteSystem system) {
        return BundledParts.cpus().stream()
                .filter(cpu -> system.contents().cpuChoices().contains(cpu.id()))
                .map(Cpu::cores)
                .map(Cpu.Cores::total)
                .min(Integer::compare)
                .map(Measured::known)
                .orElseGet(() ->
                        Measured.unknown("the processor of " + system.facts().name() + " is not in the catalog"));
    }

    /** {@code 1 TB NVMe SSD + 2 TB HDD} are 3 TB. */
    static Measured<Memory> capacity(String storage) {
        List<MatchResult> found = CAPACITY.matcher(storage).results().toList();
        return found.isEmpty()
                ? Measured.unknown("the capacity of '" + storage + "' is not stated")
                : Measured.known(Memory.ofGb(found.stream()
                        .mapToDouble(one ->
                                Double.parseDouble(one.group(1)) * (one.group(2).equals("TB") ? GB_OF_TB : 1))
                        .sum()));
    }
}
