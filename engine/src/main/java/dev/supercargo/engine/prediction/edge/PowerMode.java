package dev.supercargo.engine.prediction.edge;

import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Power;
import java.util.Map;

/**
 * One setting of clocks and power.
 *
 * @param name as the vendor calls it: {@code MAXN}, {@code 15W}
 * @param power drawn at most
 * @param peak dense rates at its clocks
 * @param memoryBandwidth at its clocks
 */
public record PowerMode(String name, Power power, Map<Precision, ComputeRate> peak, Bandwidth memoryBandwidth) {

    public PowerMode {
        peak = Map.copyOf(peak);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a power mode needs a name, such as MAXN or 15W");
        }
    }
}
