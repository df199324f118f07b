package dev.supercargo.engine.prediction.edge;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;

/**
 * One setting of clocks and power.
 *
 * @param name as the vendor calls it: {@code MAXN}, {@code 15W}
 * @param power drawn at most
 * @param rates at its clocks; unknown where nobody states the clocks
 */
public record PowerMode(String name, Power power, Measured<ModeRates> rates) {

    public PowerMode {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a power mode needs a name, such as MAXN or 15W");
        }
    }
}
