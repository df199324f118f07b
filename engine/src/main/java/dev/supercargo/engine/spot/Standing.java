package dev.supercargo.engine.spot;

/** What a job runs on, and whether there is spot capacity, as far as both can go together. */
enum Standing {
    SPOT_UP,
    ON_DEMAND_UP,
    ON_DEMAND_DOWN,
    IDLE_UP,
    IDLE_DOWN;

    static final int COUNT = values().length;

    static Standing of(Holding holding, boolean up) {
        return switch (holding) {
            case SPOT -> up ? SPOT_UP : IDLE_DOWN;
            case ON_DEMAND -> up ? ON_DEMAND_UP : ON_DEMAND_DOWN;
            case IDLE -> up ? IDLE_UP : IDLE_DOWN;
        };
    }

    /** Row of the cost table. */
    int row(int phase) {
        return ordinal() * AgePhases.COUNT + phase;
    }
}
