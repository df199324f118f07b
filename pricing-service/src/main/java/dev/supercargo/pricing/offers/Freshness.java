package dev.supercargo.pricing.offers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How old a price may be, by the day its source names, before it is marked stale. */
@ConfigMapping(prefix = "pricing.freshness")
interface Freshness {

    /** Spot prices move daily. */
    @WithDefault("7")
    int spotDays();

    /** List prices move a few times a year. */
    @WithDefault("180")
    int listDays();

    /** Days since {@code asOf}, 0 or more. */
    static long ageDays(LocalDate asOf, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(asOf, today));
    }

    default boolean isStale(Market market, long ageDays) {
        return ageDays > (market == Market.SPOT ? spotDays() : listDays());
    }
}
