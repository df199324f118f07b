package dev.supercargo.contracts.pricing;

import java.time.Instant;

/** A commitment ended. */
public record CommitmentExpired(String commitmentId, long version, Instant expiredAt) implements CommitmentEvent {}
