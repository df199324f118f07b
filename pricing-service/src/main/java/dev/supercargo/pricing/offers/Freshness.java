package dev.supercargo.pricing.offers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How old a price may be, by the day its source names, before it is marked stale and before it is not believed. */
@ConfigMapping(prefix = "pricing.freshness")
interface Freshness {

    /** Spot prices move daily. */
    @WithDefault("7")
    int spotDays();

    /** List prices move a few times a year. */
    @WithDefault("180")
    int listDays();

    /** A spot price older than this is unknown. */
    @WithDefault("730")
    int spotUnknownDays();

    /** A list price older than this is unknown. */
    @WithDefault("1095")
    int listUnknownDays();

    /** How often offers are looked at whose price has aged, as the scheduler writes it: {@code 1h}. */
    @WithDefault("1h")
    String reviewEvery();

    /** Days since {@code asOf}, 0 or more. */
    static long ageDays(LocalDate asOf, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(asOf, today));
    }

    default boolean isStale(Market market, long ageDays) {
        return ageDays > staleAfterDays(market);
    }

    default boolean isUnknown(Market market, long ageDays) {
        return ageDays > (market == Market.SPOT ? spotUnknownDays() : listUnknownDays());
    }

    default int staleAfterDays(Market market) {
        return market == Market.SPOT ? spotDays() : listDays();
    }
}
