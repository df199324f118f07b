package dev.supercargo.calibration.memory;

/** What a row says about memory. */
enum Kind {
    /** The highest use seen: a device with less would not have held it. */
    PEAK,
    /** A published closed form of weights, gradients and optimizer states. */
    STATES,
    /** A published closed form of activations. */
    ACTIVATIONS,
    /** The job ran on a device of this size: an upper bound of what it needs. */
    RAN
}
