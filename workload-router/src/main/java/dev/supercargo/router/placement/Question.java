package dev.supercargo.router.placement;

import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.SubmitJob;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What there is to decide about a job.
 *
 * @param spec with the work that the last checkpoint leaves and the money that is left
 * @param budgets it draws on, as if it held nothing
 */
record Question(JobSpec spec, BudgetView budgets) {

    /** Puts questions together from what is stored. */
    @ApplicationScoped
    static class Desk {

        private final SubmitJob submitJob;
        private final Ledger ledger;

        Desk(SubmitJob submitJob, Ledger ledger) {
            this.submitJob = submitJob;
            this.ledger = ledger;
        }

        Question about(Job job, Sitting sitting) {
            JobSpec spec = submitJob.readAgain(job).jobSpec(new JobId(job.id()), job.checkpointProgress());
            return new Question(
                    spec.withTerms(spec.terms().withBudget(left(spec.terms().budget(), job.cost()))),
                    switch (sitting.purpose()) {
                        case DECIDE -> ledger.view(job.id(), job.team(), job.user(), sitting.at());
                        case PLAN -> ledger.glance(job.id(), job.team(), job.user(), sitting.at());
                    });
        }

        private static SpendLimit left(SpendLimit budget, Money spent) {
            return budget instanceof SpendLimit.UpTo(Money amount)
                    ? new SpendLimit.UpTo(amount.minus(spent).max(Money.zero()))
                    : budget;
        }
    }
}
