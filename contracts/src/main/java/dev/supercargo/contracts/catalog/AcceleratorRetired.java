package dev.supercargo.contracts.catalog;

/**
 * An accelerator type left the catalog.
 *
 * @param reason one sentence
 */
public record AcceleratorRetired(String acceleratorId, long version, String reason) implements AcceleratorEvent {}
