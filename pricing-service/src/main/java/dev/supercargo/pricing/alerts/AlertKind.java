package dev.supercargo.pricing.alerts;

/** What an alert is about; the names are those of the contract. */
enum AlertKind {
    RISE,
    FALL,
    NEW_OFFER,
    VANISHED_OFFER,
    STALE_SOURCE,
    SOURCES_DISAGREE
}
