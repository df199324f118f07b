package dev.supercargo.hardware.search;

/**
 * Something that can be found.
 *
 * @param payload what the finder gets back
 */
public record Item<T>(SearchFacts facts, T payload) {}
