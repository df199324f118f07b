package dev.supercargo.planner.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** A job as far as its events have told; never leaves the package. */
@Entity
@Table(name = "job")
class JobEntity {

    @Id
    @Column(name = "job_id")
    String jobId;

    long sequence;
    String state;

    @Column(name = "occurred_at")
    Instant occurredAt;

    String name;
    String team;

    @Column(name = "user_name")
    String user;

    @Column(name = "reported_cost")
    BigDecimal reportedCost;

    @Column(name = "reported_accelerator_hours")
    BigDecimal reportedAcceleratorHours;
}
