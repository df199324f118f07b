package dev.supercargo.engine.prediction.transformer;

/**
 * A run of which the time was measured.
 *
 * @param run measured
 * @param seconds of one step
 */
public record Seen(Run run, double seconds) {}
