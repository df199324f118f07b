package dev.supercargo.planner.reports;

import dev.supercargo.planner.reports.content.ReportKind;
import dev.supercargo.planner.scope.Cadence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report that is made again and again; never leaves the package. */
@Entity
@Table(name = "report_schedule")
@SuppressWarnings("NullAway.Init")
class ScheduleEntity {

    @Id
    @Column(name = "schedule_id")
    String scheduleId;

    @Enumerated(EnumType.STRING)
    ReportKind kind;

    @Enumerated(EnumType.STRING)
    ReportFormat format;

    @Enumerated(EnumType.STRING)
    Cadence cadence;

    /** Null for all teams. */
    @Nullable
    String team;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "next_at")
    Instant nextAt;

    /** Reports so far. */
    long made;
}
