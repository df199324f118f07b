package dev.supercargo.pricing.sources;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a source fares, as stored.
 *
 * @param contentDay day of the content in force
 * @param offers how many it told last
 * @param refused rows it told that were left out
 * @param failures in a row
 * @param lastError why the last run failed or, with no failures, what it left out
 */
record SourceStatus(
        Instant nextAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant lastSuccessAt,
        @Nullable LocalDate contentDay,
        @Nullable Integer offers,
        @Nullable Long refused,
        int failures,
        @Nullable String lastError) {}
