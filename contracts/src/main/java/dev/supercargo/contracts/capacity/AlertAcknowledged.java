package dev.supercargo.contracts.capacity;

import java.time.Instant;

/** Somebody has taken note of an alert. */
public record AlertAcknowledged(String alertId, long version, String acknowledgedBy, Instant acknowledgedAt)
        implements AlertEvent {}
