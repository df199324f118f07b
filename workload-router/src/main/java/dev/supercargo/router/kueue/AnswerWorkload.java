package dev.supercargo.router.kueue;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.cluster.Cluster;
import dev.supercargo.router.cluster.ClusterConfig;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.trainingjob.PayingTeams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;

/**
 * Decides about one workload. A job of ours has its money reserved since it was placed. Anybody else's is paid for by the team of
 * its namespace; what it is expected to cost stays reserved from the answer until it is over.
 */
@ApplicationScoped
class AnswerWorkload {

    private static final String RESERVED_FOR = "kueue:";

    private final Jobs jobs;
    private final Ledger ledger;
    private final PayingTeams teams;
    private final ClusterConfig config;
    private final PlatformClock clock;

    AnswerWorkload(Jobs jobs, Ledger ledger, PayingTeams teams, ClusterConfig config, PlatformClock clock) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.teams = teams;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Answer answer(Workload workload, Cluster cluster) {
        Optional<Job> own = own(workload, cluster);
        if (own.isPresent()) {
            return own.get().state().holdsCapacity()
                    ? new Answer.Ready("Supercargo reserved the money when it decided job "
                            + own.get().id() + ".")
                    : new Answer.Rejected(
                            "Job " + own.get().id() + " is " + own.get().state() + ".");
        }
        String team;
        Optional<Money> cost;
        try {
            team = teams.of(workload.namespace(), cluster.client());
            cost = workload.expectedCost();
        } catch (Problem | IllegalArgumentException e) {
            return new Answer.Rejected(e.getMessage());
        }
        Optional<String> stated = workload.statedTeam().filter(other -> !other.equals(team));
        if (stated.isPresent()) {
            return new Answer.Rejected("Team " + team + " pays for namespace " + workload.namespace()
                    + ", but the pods are labelled with team " + stated.get() + ".");
        }
        String user = "kubernetes:" + workload.namespace();
        Answer answer = BudgetGate.answer(
                team, cost, ledger.rooms(reservation(workload), team, user, clock.now()), clock.now());
        if (answer instanceof Answer.Ready && cost.isPresent()) {
            ledger.settle(reservation(workload));
            ledger.reserve(reservation(workload), team, user, cost.get());
        }
        return answer;
    }

    /** Sets free what was reserved for workloads that are over or were put out again. */
    @Transactional
    void keepOnly(Collection<Workload> holding) {
        ledger.settleAllBut(
                RESERVED_FOR, holding.stream().map(AnswerWorkload::reservation).toList());
    }

    /** The job that this workload stands for. Its label alone would be no proof: anybody can write one. */
    private Optional<Job> own(Workload workload, Cluster cluster) {
        return workload.jobId()
                .filter(id -> workload.namespace().equals(config.namespace()))
                .flatMap(jobs::findByIdOptional)
                .filter(job ->
                        job.kubernetesJob().filter(workload.owner()::equals).isPresent()
                                && job.place()
                                        .filter(place -> place.cluster().equals(cluster.name()))
                                        .isPresent());
    }

    private static String reservation(Workload workload) {
        return RESERVED_FOR + workload.uid();
    }
}
