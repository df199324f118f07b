package dev.supercargo.contracts.pricing;

import dev.supercargo.contracts.Event;

/** Alerts about one offer or one commitment. */
public sealed interface PriceAlertEvent extends Event permits PriceAlertRaised, CommitmentExpiryWarned {

    /** Unique. */
    String alertId();

    /** One sentence for people. */
    String message();
}
