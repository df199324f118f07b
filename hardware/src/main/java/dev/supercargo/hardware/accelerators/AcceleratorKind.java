package dev.supercargo.hardware.accelerators;

/** What sort of device computes. */
public enum AcceleratorKind {
    GPU,
    TPU,
    /** A neural-network processor that is neither GPU nor TPU: Trainium, Inferentia, Gaudi. */
    NPU,
    CPU
}
