package dev.supercargo.advice.machine;

import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/**
 * The memory of the processors.
 *
 * @param installed what the operating system sees
 * @param granted what this process may use; unknown if nothing limits it
 * @param type {@code DDR4}
 * @param speed {@code 3200 MT/s}
 * @param bandwidth measured on this machine
 */
public record MainMemory(
        Memory installed,
        Measured<Memory> granted,
        Measured<String> type,
        Measured<String> speed,
        Measured<Bandwidth> bandwidth) {

    /** A memory of which only the size is known. */
    public static MainMemory of(Memory installed) {
        return new MainMemory(
                installed,
                Measured.unknown("nothing limits it"),
                Measured.unknown("the type was not read"),
                Measured.unknown("the speed was not read"),
                Measured.unknown("not measured"));
    }

    public Memory usable() {
        return granted instanceof Measured.Known<Memory>(Memory limit) && limit.compareTo(installed) < 0
                ? limit
                : installed;
    }

    public boolean limited() {
        return usable().compareTo(installed) < 0;
    }

    public MainMemory withBandwidth(Bandwidth measured) {
        return new MainMemory(installed, granted, type, speed, Measured.known(measured));
    }

    /** The same kind of memory, of another size, without a limit. */
    public MainMemory grownTo(Memory size) {
        return new MainMemory(size, Measured.unknown("nothing limits it"), type, speed, bandwidth);
    }
}
