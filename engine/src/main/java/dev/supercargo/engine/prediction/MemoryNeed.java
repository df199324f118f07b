package dev.supercargo.engine.prediction;

import dev.supercargo.quantities.Memory;
import java.util.Locale;

/**
 * Memory of the fullest device, term by term.
 *
 * @param states weights, gradients and optimizer
 * @param activations kept for the backward pass, logits included
 * @param workspace context of the driver, communication buffers, library workspaces
 * @param reserve for fragmentation
 */
public record MemoryNeed(Memory states, Memory activations, Memory workspace, Memory reserve) {

    public Memory total() {
        return states.plus(activations).plus(workspace).plus(reserve);
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
