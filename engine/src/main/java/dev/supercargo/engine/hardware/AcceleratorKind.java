package dev.supercargo.engine.hardware;

/** What sort of device computes. */
public enum AcceleratorKind {
    GPU,
    TPU,
    NPU,
    CPU
}
