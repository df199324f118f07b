package dev.supercargo.contracts.catalog;

/**
 * The organisation owns these machines no longer.
 *
 * @param reason one sentence
 */
public record AssetRetired(String assetId, long version, String reason) implements AssetEvent {}
