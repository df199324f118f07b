package dev.supercargo.planner.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a series, and since when.
 *
 * @param revision grows with every change
 * @param meteredFrom first hour with metered demand, null if none
 * @param importedFrom first imported hour, null if none
 * @param importedUntil end of the last imported hour, null if none
 */
public record SeriesExtent(
        SeriesKey key, long revision, Instant meteredFrom, Instant importedFrom, Instant importedUntil) {

    /** A longer silence between an import and the first metered hour is ignorance, not absence of demand. */
    private static final Duration GAP_MAX = Duration.ofDays(1);

    /**
     * The hours that count as history. A series that was only imported ends with its import, whatever the year; a
     * metered one ends now, and begins with an import only if that reaches up to it.
     *
     * @param completeUntil end of the newest hour that is over
     */
    public Optional<HourRange> history(Instant completeUntil) {
        if (meteredFrom == null) {
            return importedFrom == null ? Optional.empty() : HourRange.between(importedFrom, importedUntil);
        }
        boolean joined = importedFrom != null && !importedUntil.plus(GAP_MAX).isBefore(meteredFrom);
        Instant from = joined && importedFrom.isBefore(meteredFrom) ? importedFrom : meteredFrom;
        return HourRange.between(from, completeUntil);
    }
}
