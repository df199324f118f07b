package dev.supercargo.router.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a job's place is thought over again, and how often the router moved it already. */
@Embeddable
class Review {

    /** Of a job in a cluster: when its place is looked at next; absent means now. */
    @Column(name = "review_at")
    Instant reviewAt;

    /** How often the router moved the job to save money. */
    int moves;

    /** Why the job lost its last place. */
    @Column(name = "lost_cause")
    String lostCause;

    /** Since when the job has no place although it had one. */
    @Column(name = "waiting_since")
    Instant waitingSince;

    /** The budget that suspended the job; absent unless it is suspended. */
    @Column(name = "suspended_by")
    String suspendedBy;
}
