package dev.supercargo.router.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;

/** A place a job shall not go to for a while. */
@Entity
@IdClass(Exclusion.Key.class)
class Exclusion {

    /** Job and option. */
    record Key(String jobId, String optionId) implements Serializable {}

    @Id
    @Column(name = "job_id")
    String jobId;

    @Id
    @Column(name = "option_id")
    String optionId;

    Instant until;
    String reason;

    protected Exclusion() {}

    Exclusion(String jobId, String optionId, Instant until, String reason) {
        this.jobId = jobId;
        this.optionId = optionId;
        this.until = until;
        this.reason = reason;
    }

    String text(Instant now) {
        return "the job " + reason
                + (until.isAfter(now) ? " and does not go back before " + until : " and goes elsewhere next");
    }
}
