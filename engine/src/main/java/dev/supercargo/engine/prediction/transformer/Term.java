package dev.supercargo.engine.prediction.transformer;

/**
 * The fitted terms of the {@link StepLaw}. Each has a typical value from literature or data sheets, and a spread: the
 * standard deviation of its logarithm, by which a fit may leave the typical value before it has to pay for it.
 */
public enum Term {
    /** Share of peak that wide products of large passes reach at 16 bit, before the other factors. */
    EFFICIENCY(0.6, 0.3),
    /** Elements (tokens × width / tensor) of a pass at which half of the efficiency is reached. */
    SATURATION_ELEMENTS(3e5, 1.0),
    /** Width per tensor-parallel device at which half of the efficiency is reached. */
    SATURATION_WIDTH(300, 1.0),
    /** Exponent of memory bandwidth over peak: devices with more peak than memory can feed reach less of it. */
    BALANCE(0.25, 0.4),
    /** Arithmetic of full recomputation relative to none; 4/3 by counting passes. */
    FULL_RECOMPUTATION(1.33, 0.05),
    /** Arithmetic where recomputation is not stated. */
    UNSTATED_RECOMPUTATION(1.1, 0.1),
    /** Efficiency of attention products relative to those with weights. */
    ATTENTION(1.0, 0.4),
    /** Efficiency of 32-bit products relative to 16-bit ones: a lower peak is easier to reach. */
    THIRTY_TWO_BIT(1.2, 0.3),
    /** The same for 8-bit products. */
    EIGHT_BIT(0.7, 0.3),
    /** The same for 4-bit products. */
    FOUR_BIT(0.4, 0.3),
    /** Share of weight products that stay in 16 bit in an 8- or 4-bit run. */
    KEPT_WIDE(0.15, 0.5),
    /** Slowness of experts' products: small, unequal groups. */
    MIXTURE(1.8, 0.3),
    /** Seconds that launching a layer with experts takes, at least. */
    MIXTURE_LAUNCH(0.004, 0.8),
    /** Share of the experts' all-to-all exchange that is not hidden. */
    EXPERT_EXCHANGE(1.0, 0.7),
    /** Weight of the pipeline bubble; 1 is the plain 1F1B schedule. */
    BUBBLE(1.0, 0.3),
    /** Share of tensor-parallel exchange that is not hidden. */
    TENSOR_EXCHANGE(0.5, 0.7),
    /** Share of data-parallel exchange that is not hidden though there is time. */
    DATA_EXCHANGE(0.15, 0.7),
    /** Bytes per parameter that the optimizer moves, relative to 18. */
    OPTIMIZER(1.0, 0.7),
    /** Seconds of host work per optimizer step. */
    STEP(0.004, 1.0);

    private final double typical;
    private final double spread;

    Term(double typical, double spread) {
        this.typical = typical;
        this.spread = spread;
    }

    public double typical() {
        return typical;
    }

    public double spread() {
        return spread;
    }
}
