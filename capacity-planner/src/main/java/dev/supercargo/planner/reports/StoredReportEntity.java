package dev.supercargo.planner.reports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report that was made; never leaves the package. It has content or a failure. */
@Entity
@Table(name = "stored_report")
@SuppressWarnings("NullAway.Init")
class StoredReportEntity {

    @Id
    @Column(name = "report_id")
    String reportId;

    @Column(name = "schedule_id")
    String scheduleId;

    @Column(name = "period_from")
    Instant periodFrom;

    @Column(name = "period_to")
    Instant periodTo;

    @Column(name = "generated_at")
    Instant generatedAt;

    @Column(name = "size_bytes")
    int sizeBytes;

    byte @Nullable [] content;

    @Nullable
    String failure;
}
