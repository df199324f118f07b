package dev.supercargo.launcher;

/** Where the platform as a whole is. */
enum Phase {
    STARTING,
    READY,
    STOPPING,
    STOPPED,
    FAILED
}
