package dev.supercargo.engine.placement;

/**
 * What a rule chose.
 *
 * @param winner chosen
 * @param reason in a sentence
 */
record Choice(Assessment winner, String reason) {}
