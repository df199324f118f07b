package dev.supercargo.engine.prediction;

import dev.supercargo.quantities.Bandwidth;

/**
 * Constants that every family of models shares; what was fitted for one family lies in its own coefficient file. All of
 * them are explained in docs/prediction.md.
 *
 * @param dataExposed share of data-parallel communication that is not hidden as long as it is shorter than computing
 * @param adapterWork arithmetic of adapter tuning relative to full: no gradients of frozen weights
 * @param dequantisation slowdown of 4-bit frozen weights
 * @param assumedIntraNode one direction, when the data sheet has no link: PCIe 4 ×16
 * @param assumedInterNode one direction per node, when the offer has none: 100 Gbit/s
 */
public record Coefficients(
        double dataExposed,
        double adapterWork,
        double dequantisation,
        Bandwidth assumedIntraNode,
        Bandwidth assumedInterNode) {

    /** Communication as fitted to vTrain's multi-node runs. */
    public static Coefficients fitted() {
        return new Coefficients(0.11, 2.0 / 3, 1.25, Bandwidth.ofGigabytes(25), Bandwidth.ofGigabytes(12.5));
    }
}
