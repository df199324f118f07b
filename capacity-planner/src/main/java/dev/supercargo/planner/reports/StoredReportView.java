package dev.supercargo.planner.reports;

import dev.supercargo.planner.scope.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that was made.
 *
 * @param failure why there is nothing to download; absent if there is
 */
public record StoredReportView(
        String id,
        Period period,
        Instant generatedAt,
        int sizeBytes,
        @Nullable String failure) {}
