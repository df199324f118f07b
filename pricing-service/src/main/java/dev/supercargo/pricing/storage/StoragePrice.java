package dev.supercargo.pricing.storage;

import dev.supercargo.engine.transfer.PriceTiers;
import java.time.LocalDate;

/**
 * The price of one class of storage.
 *
 * @param tiers per 10^9 bytes and month
 */
record StoragePrice(
        String provider, String storageClass, StorageKind kind, PriceTiers tiers, String source, LocalDate asOf) {}
