package dev.supercargo.pricing.transfer;

import dev.supercargo.engine.transfer.TransferScope;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What moving costs.
 *
 * @param monthToDateGb counted before it
 * @param cost absent if unknown
 * @param meanPerGb absent if unknown
 * @param source where the rate was read
 * @param unknownBecause absent if it is known
 */
record TransferQuote(
        TransferScope scope,
        String distance,
        BigDecimal gigabytes,
        BigDecimal monthToDateGb,
        @Nullable Money cost,
        @Nullable Money meanPerGb,
        @Nullable String source,
        @Nullable LocalDate asOf,
        @Nullable String unknownBecause) {}
