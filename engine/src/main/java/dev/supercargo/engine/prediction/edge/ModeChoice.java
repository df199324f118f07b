package dev.supercargo.engine.prediction.edge;

import java.util.List;

/** Whether a device reaches a goal. */
public sealed interface ModeChoice {

    /**
     * The mode that draws the least power among those that are known to reach the goal.
     *
     * @param speed at that mode
     * @param notes what could not be said of modes with less power
     */
    record Reached(EdgeSpeed speed, List<String> notes) implements ModeChoice {
        public Reached {
            notes = List.copyOf(notes);
        }
    }

    /**
     * No mode that may be used is known to reach the goal.
     *
     * @param best the fastest of them
     * @param notes what could not be said of other modes
     */
    record TooSlow(EdgeSpeed best, List<String> notes) implements ModeChoice {
        public TooSlow {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Every mode draws more than the goal allows.
     *
     * @param least the mode that draws the least
     */
    record TooHungry(PowerMode least) implements ModeChoice {}

    /**
     * The model does not fit into the device's memory.
     *
     * @param reason what it needs and what there is
     */
    record TooLarge(String reason) implements ModeChoice {}

    /**
     * Nothing can be said.
     *
     * @param reason what is missing
     */
    record UnknownSpeed(String reason) implements ModeChoice {}
}
