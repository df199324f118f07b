package dev.supercargo.engine.prediction.edge;

import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import java.util.Map;

/**
 * What a device can do at the clocks of a power mode.
 *
 * @param peak dense rates
 * @param memoryBandwidth of its memory
 */
public record ModeRates(Map<Precision, ComputeRate> peak, Bandwidth memoryBandwidth) {

    public ModeRates {
        peak = Map.copyOf(peak);
    }
}
