package dev.supercargo.pricing.interruptions;

import dev.supercargo.engine.cost.InterruptionRate;

/**
 * An interruption rate in which own observations count.
 *
 * @param evidence how many interruptions in how many hours, and on which prior, in words
 */
public record ObservedRate(InterruptionRate rate, String evidence) {}
