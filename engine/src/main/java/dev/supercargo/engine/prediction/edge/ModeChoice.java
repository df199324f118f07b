package dev.supercargo.engine.prediction.edge;

/** Whether a device reaches a wanted speed. */
public sealed interface ModeChoice {

    /**
     * The mode that draws the least power among those that are fast enough.
     *
     * @param speed at that mode
     */
    record Reached(EdgeSpeed speed) implements ModeChoice {}

    /**
     * Even the fastest mode is too slow.
     *
     * @param best the fastest
     */
    record TooSlow(EdgeSpeed best) implements ModeChoice {}

    /**
     * The model does not fit into the device's memory.
     *
     * @param reason what it needs and what there is
     */
    record TooLarge(String reason) implements ModeChoice {}

    /**
     * Nothing can be said.
     *
     * @param reason what is missing or impossible
     */
    record UnknownSpeed(String reason) implements ModeChoice {}
}
