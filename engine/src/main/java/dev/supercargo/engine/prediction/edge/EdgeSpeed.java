package dev.supercargo.engine.prediction.edge;

import dev.supercargo.engine.prediction.inference.InferencePrediction;
import dev.supercargo.quantities.Energy;

/**
 * A model on a device at a power mode.
 *
 * @param mode set
 * @param framesPerSecond at the median
 * @param perFrame energy of one frame if the mode's whole power is drawn; an upper bound
 * @param prediction latency and memory behind it
 */
public record EdgeSpeed(PowerMode mode, double framesPerSecond, Energy perFrame, InferencePrediction prediction) {

    /** Nine cases in ten are faster. */
    public double framesPerSecondLeast() {
        return framesPerSecond
                * prediction.whole().seconds()
                / (prediction.whole().p90().toNanos() / 1e9);
    }

    /** One case in ten is faster. */
    public double framesPerSecondMost() {
        return framesPerSecond
                * prediction.whole().seconds()
                / (prediction.whole().p10().toNanos() / 1e9);
    }
}
