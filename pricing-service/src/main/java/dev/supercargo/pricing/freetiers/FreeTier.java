package dev.supercargo.pricing.freetiers;

import dev.supercargo.pricing.bundled.BundledTable;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One offer for nothing.
 *
 * @param accelerator in words, because it may vary; absent if there is none
 * @param memoryGb of the machine, 10^9 bytes; absent if unknown
 * @param storageGb 10^9 bytes; absent if unknown
 * @param sessionHours longest session; absent if unlimited or unknown
 * @param hours free in each {@code period}; absent if unlimited or unknown
 * @param period {@code WEEK} or {@code MONTH}; absent without {@code hours}
 * @param credits to spend instead of a free machine
 * @param condition who may have it; absent if anybody
 * @param stale older than half a year: such offers change often
 */
record FreeTier(
        String id,
        String provider,
        String name,
        @Nullable String accelerator,
        @Nullable BigDecimal memoryGb,
        @Nullable BigDecimal storageGb,
        @Nullable BigDecimal sessionHours,
        @Nullable BigDecimal hours,
        @Nullable String period,
        @Nullable Money credits,
        @Nullable String condition,
        String source,
        LocalDate asOf,
        long ageDays,
        boolean stale) {

    private static final long STALE_AFTER_DAYS = 180;

    static FreeTier of(BundledTable.Row row, LocalDate today) {
        LocalDate asOf = row.date("as_of");
        long age = ChronoUnit.DAYS.between(asOf, today);
        return new FreeTier(
                row.text("id"),
                row.text("provider"),
                row.text("name"),
                row.optional("accelerator").orElse(null),
                number(row, "memory_gb"),
                number(row, "storage_gb"),
                number(row, "session_hours"),
                number(row, "hours"),
                row.optional("period").orElse(null),
                row.optional("credits_usd").map(Money::usd).orElse(null),
                row.optional("condition").orElse(null),
                row.text("source"),
                asOf,
                age,
                age > STALE_AFTER_DAYS);
    }

    private static @Nullable BigDecimal number(BundledTable.Row row, String column) {
        return row.optional(column).map(BigDecimal::new).orElse(null);
    }
}
