package dev.supercargo.engine.workload;

/** The number format in which gradients are kept between passes and exchanged. */
public enum Gradients {
    /** As the weights are: 16 bit in mixed precision. */
    LIKE_WEIGHTS,
    /** 32 bit, as Megatron-LM accumulates them ("main grads"): with Adam 18 instead of 16 bytes per weight. */
    FP32
}
