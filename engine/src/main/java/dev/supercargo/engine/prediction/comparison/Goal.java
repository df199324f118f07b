package dev.supercargo.engine.prediction.comparison;

/** What contenders are ranked by. */
public enum Goal {
    /** Most units a second first. */
    THROUGHPUT,
    /** Least energy per unit first. */
    ENERGY,
    /** Least money per unit first. */
    COST
}
