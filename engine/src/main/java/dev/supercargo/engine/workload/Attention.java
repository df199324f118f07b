package dev.supercargo.engine.workload;

/** Whether the attention matrix is kept in memory. */
public enum Attention {
    /** FlashAttention and its kin: never stored. */
    FUSED,
    /** Stored for the backward pass: grows with the square of the sequence. */
    UNFUSED
}
