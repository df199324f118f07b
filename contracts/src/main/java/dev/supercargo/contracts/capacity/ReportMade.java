package dev.supercargo.contracts.capacity;

import java.time.Instant;

/**
 * A scheduled report was made.
 *
 * @param planId {@code report/<schedule id>}: the newest report of a schedule stands for it
 * @param version grows with every report of the schedule
 * @param kind {@code cost}, {@code capacity} or {@code efficiency}
 * @param format {@code json}, {@code csv}, {@code focus} or {@code pdf}
 * @param team whose report, or {@code *} for all
 * @param periodFrom inclusive
 * @param periodTo exclusive
 * @param path of the document in capacity-planner's API
 * @param stored whether the document was kept; one that is too large was not
 * @param sizeBytes of the document; 0 if it was not stored
 */
public record ReportMade(
        String planId,
        long version,
        String reportId,
        String scheduleId,
        String kind,
        String format,
        String team,
        Instant periodFrom,
        Instant periodTo,
        Instant generatedAt,
        String path,
        boolean stored,
        long sizeBytes)
        implements PlanEvent {}
