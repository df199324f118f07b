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

    /** Since when it wants to run. */
    @Column(name = "wanted_at")
    Instant wantedAt;

    /** When it ran for the first time. */
    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    /** Whether its demand counts since it was wanted. */
    @Column(name = "wait_counted")
    boolean waitCounted;

    /** Of its first place. */
    @Column(name = "accelerator_class")
    String acceleratorClass;

    /** Over all nodes of its first place; 0 once it was placed on others, whose hours are not told apart. */
    Integer accelerators;

    @Column(name = "reported_cost")
    BigDecimal reportedCost;

    @Column(name = "reported_accelerator_hours")
    BigDecimal reportedAcceleratorHours;
}
