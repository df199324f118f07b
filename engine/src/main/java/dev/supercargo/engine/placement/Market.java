package dev.supercargo.engine.placement;

/** How capacity is had, in the order that breaks ties: what is already paid first, what can be taken away last. */
public enum Market {
    OWNED,
    RESERVED,
    ON_DEMAND,
    SPOT;

    /** {@code on-demand}. */
    public String label() {
        return switch (this) {
            case OWNED -> "owned";
            case RESERVED -> "reserved";
            case ON_DEMAND -> "on-demand";
            case SPOT -> "spot";
        };
    }

    /** Whether it is paid for whether used or not, so that the marginal cost ranks it. */
    boolean prepaid() {
        return this == OWNED || this == RESERVED;
    }
}
