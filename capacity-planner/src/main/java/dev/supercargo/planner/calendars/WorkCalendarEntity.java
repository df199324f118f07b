package dev.supercargo.planner.calendars;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A team's calendar; never leaves the package. */
@Entity
@Table(name = "work_calendar")
class WorkCalendarEntity {

    /** A team, or {@code *}. */
    @Id
    String team;

    /** As it was written. */
    String document;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;
}
