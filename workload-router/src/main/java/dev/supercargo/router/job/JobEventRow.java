package dev.supercargo.router.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** One fact of a job's timeline. */
@Entity
@Table(name = "job_event")
@IdClass(JobEventRow.Key.class)
class JobEventRow {

    /** Job and sequence. */
    record Key(String jobId, long sequence) implements Serializable {}

    @Id
    @Column(name = "job_id")
    String jobId;

    @Id
    long sequence;

    String type;

    @Column(name = "occurred_at")
    Instant occurredAt;

    Integer attempt;
    String summary;

    protected JobEventRow() {}

    JobEventRow(String jobId, long sequence, String type, Instant occurredAt, Integer attempt, String summary) {
        this.jobId = jobId;
        this.sequence = sequence;
        this.type = type;
        this.occurredAt = occurredAt;
        this.attempt = attempt;
        this.summary = summary;
    }
}
