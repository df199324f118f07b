package dev.supercargo.engine.placement;

import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.quantities.Measured;

/**
 * What is predicted of a job on a number of devices, wherever they are.
 *
 * @param memory whether it fits, and with which setup
 * @param time computing time that is left
 */
record Outlook(MemoryVerdict memory, Measured<TimePrediction> time) {}
