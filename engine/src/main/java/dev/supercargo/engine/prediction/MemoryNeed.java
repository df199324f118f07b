package dev.supercargo.engine.prediction;

import dev.supercargo.quantities.Memory;
import java.util.Locale;

/**
 * Memory of the fullest device, term by term. A verdict compares {@link #total()} with the device; {@link #expected()}
 * is the most likely peak and {@link #least()} the lower end of the 90 % interval.
 *
 * @param states weights, gradients and optimizer
 * @param activations kept for the backward pass, logits included
 * @param workspace context of the driver, communication buffers, library workspaces, fragmentation
 * @param reserve from what is expected to what is enough
 */
public record MemoryNeed(Memory states, Memory activations, Memory workspace, Memory reserve) {

    /** Of the expected; frameworks that fuse the loss or save copies need that much less. */
    private static final double LEAST = 0.80;

    /** What is enough: in 99 cases of 100 the peak is lower. */
    public Memory total() {
        return expected().plus(reserve);
    }

    /** The peak to expect. */
    public Memory expected() {
        return states.plus(activations).plus(workspace);
    }

    /** A peak below this is unlikely (one case in ten). */
    public Memory least() {
        return expected().times(LEAST);
    }

    /** {@code 92.0 GiB (states 70.2, activations 12.0, workspace 2.0, reserve 7.8)}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s (states %.1f, activations %.1f, workspace %.1f, reserve %.1f)",
                total(),
                states.gib(),
                activations.gib(),
                workspace.gib(),
                reserve.gib());
    }
}
