package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Origin;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a source fares.
 *
 * @param state {@code OFF}, {@code WAITING} for its first run, {@code OK}, {@code STALE} or {@code FAILING}
 * @param contentDay the day of the prices in force by its own account
 * @param offers how many it told last
 * @param refused rows it told that were left out
 * @param failures in a row
 * @param lastError why the last run failed or, with no failures, what it left out
 */
public record PriceSourceView(
        String name,
        Origin origin,
        State state,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant nextAt,
        @Nullable LocalDate contentDay,
        @Nullable Long contentAgeDays,
        @Nullable Integer offers,
        @Nullable Long refused,
        int failures,
        @Nullable String lastError) {

    /** In one word. */
    public enum State {
        OFF,
        WAITING,
        OK,
        STALE,
        FAILING
    }
}
