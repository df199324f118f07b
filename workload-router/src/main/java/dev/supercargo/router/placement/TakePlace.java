package dev.supercargo.router.placement;

import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobHistory;
import dev.supercargo.router.job.Placement;
import dev.supercargo.router.leader.Leadership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** A job takes the place that was chosen: that is told, its budgets promise the cost, and its first review is fixed. */
@ApplicationScoped
class TakePlace {

    private final JobHistory history;
    private final Ledger ledger;
    private final ReviewRules reviews;
    private final Leadership leadership;

    TakePlace(JobHistory history, Ledger ledger, ReviewRules reviews, Leadership leadership) {
        this.history = history;
        this.ledger = ledger;
        this.reviews = reviews;
        this.leadership = leadership;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void take(Job job, Placement placement, Deadline deadline, Instant now) {
        history.record(job, job.placed(placement, now));
        job.placedUnder(leadership.epoch());
        Market market = Market.valueOf(placement.place().market());
        job.reviewAt(reviews.replanner().first(market, deadline, job.moves(), now));
        // Whoever takes its first place has never been promised anything.
        if (job.attempt() > 1) {
            ledger.settle(job.id());
        }
        // A job of unknown length promises one hour; what it uses is charged as it runs.
        ledger.reserve(
                job.id(), job.team(), job.user(), placement.expectedCost().orElse(placement.pricePerHour()));
    }
}
