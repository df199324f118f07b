package dev.supercargo.pricing.transfer;

import dev.supercargo.engine.transfer.PriceTier;
import dev.supercargo.engine.transfer.PriceTiers;
import dev.supercargo.engine.transfer.TransferScope;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a provider asks for one distance.
 *
 * @param tiers in order of volume, the first from 0
 */
record Rate(TransferScope scope, List<Tier> tiers, String source, LocalDate asOf) {

    /** @param perGb for each 10^9 bytes */
    record Tier(long fromBytes, Money perGb) {}

    PriceTiers priceTiers() {
        return new PriceTiers(tiers.stream()
                .map(tier -> new PriceTier(new Memory(tier.fromBytes()), tier.perGb()))
                .toList());
    }
}
