package dev.supercargo.router.nodepool;

/** Whether jobs may come in. */
public sealed interface Door {

    /** Jobs may come. */
    record Open() implements Door {}

    /**
     * Jobs may not come.
     *
     * @param why for people
     */
    record Closed(String why) implements Door {}
}
