package dev.supercargo.router.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A decision; what it was taken from and all candidates are stored apart, because jobs that are decided together share them. */
@Entity
class Decision {

    @Id
    String id;

    @Column(name = "job_id")
    String jobId;

    int attempt;

    @Column(name = "decided_at")
    Instant decidedAt;

    String policy;
    String outcome;
    String reason;

    @Column(name = "snapshot_id")
    String snapshotId;

    @Column(name = "chosen_option_id")
    String chosenOptionId;

    @Column(name = "ranking_id")
    String rankingId;

    @Column(name = "left_out")
    int leftOut;

    boolean simulated;
}
