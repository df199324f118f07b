package dev.supercargo.contracts.catalog;

/**
 * A model profile left the catalog.
 *
 * @param reason one sentence
 */
public record ModelProfileRetired(String modelId, long version, String reason) implements ModelEvent {}
