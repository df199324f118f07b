package dev.supercargo.engine.utilisation;

/** What holds a job up on its accelerators. */
public enum Bottleneck {
    /** The matrix units, or where hardly any are used, the general cores: what the accelerator is bought for. */
    COMPUTE,
    /** The bandwidth of device memory. */
    MEMORY,
    /** The accelerators wait for data, or for the host that prepares it. */
    INPUT,
    /** The accelerators wait for each other. */
    NETWORK,
    /** Nothing runs. */
    IDLE,
    /** Too little was measured to tell. */
    UNKNOWN
}
