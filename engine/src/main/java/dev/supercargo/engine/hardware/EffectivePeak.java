package dev.supercargo.engine.hardware;

import dev.supercargo.quantities.ComputeRate;

/**
 * The dense peak that counts for a job's precision on a device.
 *
 * @param rate operations per second, without sparsity
 * @param runsAs the precision the device really computes in
 */
public record EffectivePeak(ComputeRate rate, Precision runsAs) {}
