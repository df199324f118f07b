package dev.supercargo.simulator.routing;

/** A way to route: what to do when jobs come, lose their place or could move. */
interface Router {

    /** Stable, lower-case. */
    String name();

    /** A job has come or lost its place; it may be started now or left waiting for a round. */
    void needsPlace(Replay replay, int job);

    /** Some minutes have passed. */
    default void round(Replay replay) {}

    /** The last moment has come at which a job that may be interrupted must be moved to be on time. */
    default void lastCall(Replay replay, int job) {}

    /** Whether last calls are wanted. */
    default boolean watchesDeadlines() {
        return false;
    }
}
