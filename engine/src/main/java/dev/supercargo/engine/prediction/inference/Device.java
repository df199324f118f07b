package dev.supercargo.engine.prediction.inference;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.List;

/**
 * What a data sheet says about one precision.
 *
 * @param flopsPerSecond dense peak
 * @param bytesPerSecond of memory
 * @param linkBytesPerSecond to the neighbour, one direction
 * @param notes assumptions made, as sentences
 */
record Device(double flopsPerSecond, double bytesPerSecond, double linkBytesPerSecond, List<String> notes) {

    /** PCIe 4 × 16, one direction. */
    private static final double ASSUMED_LINK = 25e9;

    static Measured<Device> of(AcceleratorSpec accelerator, Precision precision) {
        if (!(accelerator.peakFor(precision) instanceof Measured.Known<EffectivePeak>(EffectivePeak peak))) {
            return Measured.unknown("no peak rate of " + accelerator.id() + " for " + precision);
        }
        if (!(accelerator.memoryBandwidth() instanceof Measured.Known<Bandwidth>(Bandwidth bandwidth))
                || bandwidth.bytesPerSecond() == 0) {
            return Measured.unknown("no memory bandwidth of " + accelerator.id());
        }
        List<String> notes = new ArrayList<>();
        if (peak.runsAs() != precision) {
            notes.add(accelerator.name() + " runs " + precision + " as " + peak.runsAs());
        }
        double link = accelerator.intraNodeLink() instanceof Measured.Known<Bandwidth>(Bandwidth stated)
                        && stated.bytesPerSecond() > 0
                ? stated.bytesPerSecond()
                : ASSUMED_LINK;
        return Measured.known(
                new Device(peak.rate().flopsPerSecond(), bandwidth.bytesPerSecond(), link, List.copyOf(notes)));
    }
}
