package dev.supercargo.router.edge;

/** Where a deployment stands. */
enum DeploymentState {
    /** Its boards are decided; not all of them answer yet. */
    STARTING,
    /** All of its boards answer. */
    SERVING,
    /** Some of its boards have answered and do not any more. */
    DEGRADED,
    /** No pod of it runs until a budget has room again; it keeps its boards. */
    SUSPENDED,
    /** It shall go; something of it may still be in its cluster. */
    REMOVING,
    /** Nothing of it is left. */
    REMOVED;

    /** Where it stands when so many of its boards answer. */
    DeploymentState when(int ready, int replicas) {
        return switch (this) {
            case STARTING -> ready >= replicas ? SERVING : STARTING;
            case SERVING, DEGRADED -> ready >= replicas ? SERVING : DEGRADED;
            case SUSPENDED, REMOVING, REMOVED -> this;
        };
    }
}
