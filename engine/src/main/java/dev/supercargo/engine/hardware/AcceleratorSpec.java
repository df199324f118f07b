package dev.supercargo.engine.hardware;

import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.Map;

/**
 * The data sheet of one accelerator.
 *
 * @param id canonical id
 * @param name as the vendor writes it
 * @param vendor lower-case, {@code nvidia}
 * @param architecture {@code Hopper}
 * @param kind sort of device
 * @param memory of one device
 * @param memoryBandwidth of one device
 * @param peak dense (never sparse) rates; a missing precision is served by {@link #peakFor}
 * @param intraNodeLink between devices of one node, one direction
 * @param tdp thermal design power of one device
 */
public record AcceleratorSpec(
        AcceleratorId id,
        String name,
        String vendor,
        String architecture,
        AcceleratorKind kind,
        Memory memory,
        Measured<Bandwidth> memoryBandwidth,
        Map<Precision, ComputeRate> peak,
        Measured<Bandwidth> intraNodeLink,
        Measured<Power> tdp) {

    /** Three 16-bit passes give about one 32-bit product where a device (TPU) has no 32-bit matrix unit. */
    private static final double SPLIT_FP32 = 1.0 / 3;

    public AcceleratorSpec {
        peak = Map.copyOf(peak);
    }

    /**
     * The rate for {@code wanted}: the best of its own entry and those of its {@link Precision#substitutes
     * substitutes}, because a part with a crippled 16-bit rate (GeForce 10) runs such jobs in 32 bit. A device without
     * any 32-bit entry emulates FP32 and TF32 with three BF16 passes. Unknown if the data sheet has none of them.
     */
    public Measured<EffectivePeak> peakFor(Precision wanted) {
        ComputeRate own = peak.get(wanted);
        EffectivePeak best = own == null ? null : new EffectivePeak(own, wanted);
        for (Precision substitute : wanted.substitutes()) {
            ComputeRate rate = peak.get(substitute);
            if (rate != null && (best == null || rate.compareTo(best.rate()) > 0)) {
                best = new EffectivePeak(rate, substitute);
            }
        }
        if (best != null) {
            return Measured.known(best);
        }
        ComputeRate bf16 = peak.get(Precision.BF16);
        if (bf16 != null) {
            return Measured.known(new EffectivePeak(bf16.times(SPLIT_FP32), Precision.BF16));
        }
        return Measured.unknown("no peak rate of " + id + " for " + wanted);
    }
}
