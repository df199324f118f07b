package dev.supercargo.router.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** What one or several jobs asked in the same words at the same moment, and all candidates. */
@Entity
@Table(name = "ranking")
class StoredRanking {

    @Id
    String id;

    @Column(name = "asked_at")
    Instant askedAt;

    /** Of any job; the decision tells of which. */
    @Column(name = "job_input")
    @ColumnTransformer(write = "?::jsonb")
    String jobInput;

    @Column(name = "budget_input")
    @ColumnTransformer(write = "?::jsonb")
    String budgetInput;

    @ColumnTransformer(write = "?::jsonb")
    String candidates;

    protected StoredRanking() {}
}
