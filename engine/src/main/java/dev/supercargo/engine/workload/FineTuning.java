package dev.supercargo.engine.workload;

/** Which weights learn. */
public enum FineTuning {
    /** All: pre-training or full fine-tuning. */
    FULL,
    /** Low-rank adapters on frozen 16-bit weights. */
    LORA,
    /** Low-rank adapters on frozen 4-bit weights. */
    QLORA
}
