package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Memory;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much memory the machine shall have beside that of its accelerators. A machine that does not state it never fits. */
sealed interface HostMemory {

    /** @param vcpus null if unknown */
    boolean accepts(Memory memory, @Nullable Integer vcpus);

    /**
     * An amount of memory, whatever the processors.
     *
     * @param gib in GiB
     */
    record Whole(Amount gib) implements HostMemory {
        @Override
        public boolean accepts(Memory memory, @Nullable Integer vcpus) {
            return gib.accepts(BigDecimal.valueOf(memory.gib()));
        }
    }

    /**
     * At least so much for each virtual processor; SkyPilot writes it {@code 8x}.
     *
     * @param gib positive
     */
    record PerVcpu(BigDecimal gib) implements HostMemory {
        @Override
        public boolean accepts(Memory memory, @Nullable Integer vcpus) {
            return vcpus != null
                    && BigDecimal.valueOf(memory.gib()).compareTo(gib.multiply(BigDecimal.valueOf(vcpus))) >= 0;
        }
    }
}
