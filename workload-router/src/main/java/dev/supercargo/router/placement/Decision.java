package dev.supercargo.router.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** A decision with its input and all candidates. */
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

    @Column(name = "job_input")
    @ColumnTransformer(write = "?::jsonb")
    String jobInput;

    @Column(name = "budget_input")
    @ColumnTransformer(write = "?::jsonb")
    String budgetInput;

    @ColumnTransformer(write = "?::jsonb")
    String candidates;

    @Column(name = "left_out")
    int leftOut;

    boolean simulated;
}
