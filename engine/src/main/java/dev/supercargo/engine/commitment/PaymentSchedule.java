package dev.supercargo.engine.commitment;

import dev.supercargo.quantities.Share;

/** When a commitment is paid. */
public enum PaymentSchedule {
    NO_UPFRONT(0),
    /** About half at once, as AWS sells it; the rest by the hour. */
    PARTIAL_UPFRONT(0.5),
    ALL_UPFRONT(1);

    private final Share upfront;

    PaymentSchedule(double upfront) {
        this.upfront = new Share(upfront);
    }

    /** The part of the whole price that is due at once. */
    public Share upfront() {
        return upfront;
    }
}
