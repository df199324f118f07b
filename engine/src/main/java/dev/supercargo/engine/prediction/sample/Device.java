package dev.supercargo.engine.prediction.sample;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;

/**
 * What a data sheet says about training at one precision.
 *
 * @param id of the accelerator
 * @param arithmetic units the work would use
 * @param peak operations per second of those units
 * @param bandwidth of memory, bytes per second
 * @param memory bytes
 * @param single operations per second at 32 bit, which the element-wise parts use; the peak's third if not stated
 * @param link one direction to another device of the node, bytes per second; PCIe 3 ×16 if not stated
 */
public record Device(
        String id, Arithmetic arithmetic, double peak, double bandwidth, double memory, double single, double link) {

    private static final double PCIE3 = 16e9;
    private static final double SINGLE_SHARE = 1.0 / 3;

    /** Unknown if the data sheet lacks the rate or the bandwidth. */
    public static Measured<Device> of(AcceleratorSpec spec, Precision precision) {
        if (!(spec.peakFor(precision) instanceof Measured.Known<EffectivePeak>(EffectivePeak peak))) {
            return Measured.unknown("no peak rate of " + spec.id() + " for " + precision);
        }
        if (!(spec.memoryBandwidth() instanceof Measured.Known<Bandwidth>(Bandwidth bandwidth))
                || bandwidth.bytesPerSecond() == 0) {
            return Measured.unknown("no memory bandwidth of " + spec.id());
        }
        double rate = peak.rate().flopsPerSecond();
        ComputeRate single = spec.peak().get(Precision.FP32);
        double link = spec.intraNodeLink() instanceof Measured.Known<Bandwidth>(Bandwidth stated)
                ? Math.max(PCIE3, stated.bytesPerSecond())
                : PCIE3;
        return Measured.known(new Device(
                spec.id().value(),
                Arithmetic.of(precision),
                rate,
                bandwidth.bytesPerSecond(),
                spec.memory().bytes(),
                single == null ? rate * SINGLE_SHARE : single.flopsPerSecond(),
                link));
    }
}
