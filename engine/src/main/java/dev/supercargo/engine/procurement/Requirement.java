package dev.supercargo.engine.procurement;

import dev.supercargo.quantities.Memory;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/**
 * What shall be bought.
 *
 * @param acceleratorIds accepted; empty accepts any with enough memory
 * @param memory of one accelerator, at least
 * @param count of accelerators, 1 or more
 * @param neededBy last useful day of delivery
 * @param warranty wanted
 * @param support wanted
 */
public record Requirement(
        Set<String> acceleratorIds,
        Memory memory,
        int count,
        LocalDate neededBy,
        Period warranty,
        SupportLevel support) {

    public Requirement {
        acceleratorIds = Set.copyOf(acceleratorIds);
        if (count < 1) {
            throw new IllegalArgumentException("a requirement wants 1 accelerator or more, but " + count);
        }
    }
}
