package dev.supercargo.pricing.transfer;

import dev.supercargo.engine.transfer.TransferScope;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A provider's rates as REST shows them.
 *
 * @param own set by the customer; otherwise bundled
 */
record RatesView(String provider, long version, boolean own, List<Scope> rates) {

    /** @param monthToDateGb gigabytes of 10^9 bytes charged in this month (UTC) */
    record Scope(
            TransferScope scope,
            List<Tier> tiers,
            BigDecimal monthToDateGb,
            String source,
            LocalDate asOf,
            long ageDays) {}

    record Tier(BigDecimal fromGb, Money perGb) {}

    static RatesView of(StoredRates stored, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new RatesView(
                stored.provider(),
                stored.version(),
                stored.isOwn(),
                stored.rates().stream()
                        .map(rate -> new Scope(
                                rate.scope(),
                                rate.tiers().stream()
                                        .map(tier -> new Tier(gigabytes(tier.fromBytes()), tier.perGb()))
                                        .toList(),
                                gigabytes(stored.monthToDate(rate.scope(), now).bytes()),
                                rate.source(),
                                rate.asOf(),
                                ChronoUnit.DAYS.between(rate.asOf(), today)))
                        .toList());
    }

    static BigDecimal gigabytes(long bytes) {
        BigDecimal exact = BigDecimal.valueOf(bytes, 9).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
