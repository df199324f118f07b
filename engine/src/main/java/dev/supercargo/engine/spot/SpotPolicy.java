package dev.supercargo.engine.spot;

/** A way to choose tick by tick between spot, on-demand and waiting. It need not care for the deadline: the guard does. */
public interface SpotPolicy {

    /** Stable, lower-case. */
    String name();

    /** The policy at work on one job; it is asked once at every tick, in order. */
    Decider start(DeadlineJob job);

    /** Decides for one job. */
    interface Decider {

        /**
         * What to run on in the coming tick.
         *
         * @param state at its beginning
         * @param spotUp whether spot capacity is to be had; if not, {@link Holding#SPOT} means {@link Holding#IDLE}
         */
        Holding choose(JobState state, boolean spotUp);
    }
}
