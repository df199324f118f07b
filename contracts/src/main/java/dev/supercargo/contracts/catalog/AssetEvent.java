package dev.supercargo.contracts.catalog;

import dev.supercargo.contracts.Event;

/** Facts about one owned machine or group of equal machines. */
public sealed interface AssetEvent extends Event permits AssetRegistered, AssetRetired {

    String assetId();

    @Override
    default String aggregateId() {
        return assetId();
    }
}
