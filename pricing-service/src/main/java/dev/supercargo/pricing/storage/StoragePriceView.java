package dev.supercargo.pricing.storage;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price of one class of storage as REST shows it.
 *
 * @param provider {@code any} where nothing better is known
 * @param tiers cumulative
 * @param monthlyCost of the volume asked about; absent if none was
 */
record StoragePriceView(
        String provider,
        String storageClass,
        StorageKind kind,
        List<Tier> tiers,
        @Nullable Money monthlyCost,
        String source,
        LocalDate asOf,
        long ageDays) {

    /** @param fromGb gigabytes of 10^9 bytes kept, from which the price holds */
    record Tier(BigDecimal fromGb, Money perGbMonth) {}
}
