package dev.supercargo.engine.placement;

/**
 * An assessment with its place in a decision.
 *
 * @param assessment what would happen
 * @param verdict one sentence: why it won, or why it lost to the winner: {@code 3.20 USD dearer}
 */
public record Ranked(Assessment assessment, String verdict) {}
