package dev.supercargo.pricing.offers;

/**
 * What a set of prices changed.
 *
 * @param created offers that were not on sale before
 * @param changed offers whose price or another fact changed
 * @param unchanged offers about which nothing new was said
 * @param outranked offers left alone because a more trusted origin has spoken
 * @param withdrawn offers taken off sale
 */
public record BookChanges(int created, int changed, int unchanged, int outranked, int withdrawn) {}
