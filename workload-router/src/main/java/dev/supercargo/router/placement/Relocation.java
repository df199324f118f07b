package dev.supercargo.router.placement;

import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.router.cluster.Consequences;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Loss;
import dev.supercargo.router.job.Placement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Takes a job from one place to another: the old attempt ends, the new one begins at the last checkpoint. */
@ApplicationScoped
class Relocation {

    private final Consequences consequences;
    private final TakePlace takePlace;

    Relocation(Consequences consequences, TakePlace takePlace) {
        this.consequences = consequences;
        this.takePlace = takePlace;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void move(Job job, Loss cause, Placement placement, Deadline deadline, Instant now) {
        consequences.takenAway(job, cause, placement.reason(), now);
        takePlace.take(job, placement, deadline, now);
    }
}
