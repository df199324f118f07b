package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.facts.Frequency;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.Set;

/**
 * A processor.
 *
 * @param socket {@code soldered} if it cannot be changed
 * @param cache last level
 */
public record Cpu(
        PartFacts facts,
        Cores cores,
        Clocks clocks,
        Draw draw,
        Measured<Memory> cache,
        String socket,
        MemorySupport memory,
        PcieLanes pcie,
        Set<VectorExtension> vectors)
        implements Part {

    /** FP32 operations of one cycle: two fused multiply-add units of 256 bit. */
    private static final double AVX2_FLOPS_PER_CYCLE = 32;

    /** Cores by size. */
    public record Cores(int performance, int efficiency, int threads) {

        public int total() {
            return performance + efficiency;
        }
    }

    /** @param boost of one core */
    public record Clocks(Measured<Frequency> base, Measured<Frequency> boost) {}

    /**
     * @param base processor base power, or the thermal design power
     * @param turbo maximum turbo power; unknown where the maker states none
     */
    public record Draw(Measured<Power> base, Measured<Power> turbo) {

        /** What a power supply must give: turbo, or base where no turbo is stated. */
        public Measured<Power> most() {
            return turbo.isKnown() ? turbo : base;
        }
    }

    /** @param most that the processor can address */
    public record MemorySupport(Set<MemoryType> types, Measured<Integer> channels, Measured<Memory> most, boolean ecc) {

        public MemorySupport {
            types = Set.copyOf(types);
        }
    }

    public record PcieLanes(Measured<Integer> generation, Measured<Integer> lanes) {}

    public Cpu {
        vectors = Set.copyOf(vectors);
    }

    @Override
    public PartKind kind() {
        return PartKind.CPU;
    }

    /**
     * A lower bound of the FP32 rate: performance cores × base clock × 32 operations a cycle with AVX2 and wider.
     * Unknown without AVX2 or a base clock.
     */
    public Measured<ComputeRate> vectorRate() {
        boolean wide = vectors.contains(VectorExtension.AVX2) || vectors.contains(VectorExtension.AVX512);
        if (wide && clocks.base() instanceof Known<Frequency>(Frequency base)) {
            return Measured.known(new ComputeRate(cores.performance() * base.gigahertz() * 1e9 * AVX2_FLOPS_PER_CYCLE));
        }
        return Measured.unknown("no base clock or no AVX2 of " + facts.name());
    }
}
