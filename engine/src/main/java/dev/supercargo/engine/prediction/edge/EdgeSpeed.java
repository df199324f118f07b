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
public record EdgeSpeed(PowerMode mode, double framesPerSecond, Energy perFrame, InferencePrediction prediction) {}
