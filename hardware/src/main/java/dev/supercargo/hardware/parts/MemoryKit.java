package dev.supercargo.hardware.parts;

import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Memory;

/**
 * Equal memory modules that are bought together.
 *
 * @param form {@code UDIMM}, {@code SODIMM} or {@code RDIMM}
 * @param modules how many
 * @param speed of one module
 */
public record MemoryKit(
        PartFacts facts,
        MemoryType type,
        ModuleForm form,
        int modules,
        Memory moduleSize,
        TransferRate speed,
        boolean ecc)
        implements Part {

    /** What the module's edge fits. */
    public enum ModuleForm {
        UDIMM,
        SODIMM,
        /** Registered, for servers and some workstations only. */
        RDIMM
    }

    /** @param megatransfers a second */
    public record TransferRate(int megatransfers) {

        private static final double BYTES_PER_TRANSFER = 8;

        /** Of one channel, 64 bit wide. */
        public Bandwidth perChannel() {
            return new Bandwidth(megatransfers * 1e6 * BYTES_PER_TRANSFER);
        }
    }

    @Override
    public PartKind kind() {
        return PartKind.MEMORY;
    }

    public Memory size() {
        return moduleSize.times(modules);
    }
}
