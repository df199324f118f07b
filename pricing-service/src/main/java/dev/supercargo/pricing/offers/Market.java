package dev.supercargo.pricing.offers;

import java.util.Locale;

/** How capacity is sold. */
public enum Market {
    ON_DEMAND,
    SPOT,
    RESERVED,
    SAVINGS_PLAN,
    CAPACITY_BLOCK;

    /** Whether a price of this market means nothing without the period it binds for. */
    public boolean bindsForATerm() {
        return this == RESERVED || this == SAVINGS_PLAN;
    }

    /** The name in an offer id: {@code on-demand}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
