package dev.supercargo.router.placement;

import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.cluster.Consequences;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobHistory;
import dev.supercargo.router.job.Loss;
import dev.supercargo.router.job.Placement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Takes a job from one place to another: the old attempt ends, the new one begins at the last checkpoint. */
@ApplicationScoped
class Relocation {

    private final Consequences consequences;
    private final JobHistory history;
    private final Ledger ledger;

    Relocation(Consequences consequences, JobHistory history, Ledger ledger) {
        this.consequences = consequences;
        this.history = history;
        this.ledger = ledger;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void move(Job job, Loss cause, Placement placement, Instant now) {
        consequences.takenAway(job, cause, placement.reason(), now);
        history.record(job, job.placed(placement, now));
        // A job of unknown length promises one hour; what it uses is charged as it runs.
        ledger.reserve(
                job.id(), job.team(), job.user(), placement.expectedCost().orElse(placement.pricePerHour()));
    }
}
