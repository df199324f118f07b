package dev.supercargo.engine.spot;

/** What the job runs on in a tick. */
public enum Holding {
    /** Nothing: no cost, no progress. */
    IDLE,
    /** Capacity that can be taken away at any tick. */
    SPOT,
    /** Capacity that stays until it is given back. */
    ON_DEMAND
}
