package dev.supercargo.launcher;

/** Where a component is in its life. */
enum ComponentState {
    /** Its turn has not come. */
    WAITING,
    /** Its process runs but does not answer yet. */
    STARTING,
    /** It answers. */
    READY,
    /** Its process died and is about to be started again. */
    DEAD,
    /** It was stopped on purpose. */
    STOPPED
}
