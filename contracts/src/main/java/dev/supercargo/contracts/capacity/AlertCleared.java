package dev.supercargo.contracts.capacity;

import java.time.Instant;

/**
 * What an alert was about is over.
 *
 * @param reason one sentence
 * @param clearedAt platform time
 */
public record AlertCleared(String alertId, long version, String reason, Instant clearedAt) implements AlertEvent {}
