package dev.supercargo.router.placement;

import dev.supercargo.engine.assignment.Assignment;
import dev.supercargo.engine.assignment.FairShare;
import dev.supercargo.engine.assignment.Horizon;
import dev.supercargo.engine.assignment.Plan;
import dev.supercargo.engine.assignment.WaitingJob;
import dev.supercargo.router.job.DueJobs;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.team.FairShares;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides jointly about all jobs that wait, also those whose own time has not come, and all that run on what they want:
 * to whom scarce owned or committed capacity saves most, and who makes room for that. Each decision remains that of the
 * job's own policy.
 */
@ApplicationScoped
class JointPlan {

    /** Planned together at most; the others follow in their old order. */
    private static final int TOGETHER_MAX = DueJobs.DUE_MAX;

    /** Of those whose time has not come, longest waiting first: each costs a decision. */
    private static final int DEFERRED_MAX = 20;

    private final Jobs jobs;
    private final DecisionDesk desk;
    private final Holders holders;
    private final FairShares shares;

    JointPlan(Jobs jobs, DecisionDesk desk, Holders holders, FairShares shares) {
        this.jobs = jobs;
        this.desk = desk;
        this.holders = holders;
        this.shares = shares;
    }

    /** @param due ids of the jobs whose time to decide has come, in the order in which they would decide alone */
    Round round(List<String> due, Instant now) {
        List<String> deferred = due.isEmpty()
                ? List.of()
                : QuarkusTransaction.requiringNew().call(jobs::deferred).stream()
                        .filter(id -> !due.contains(id))
                        .toList();
        if (due.isEmpty() || due.size() == 1 && deferred.isEmpty() && !holders.any()) {
            return Round.inOrder(due);
        }
        Competition competing = competition(due, now);
        // Where nothing is free and nobody would leave, it makes no difference who else waits.
        if (!competing.canStart() && !holders.any()) {
            return Round.whileNothingIsFree(due, competing.heldOfWhatTheyClaim());
        }
        // Where there is enough for all, nobody takes anything from another.
        if (deferred.isEmpty() && !competing.isAtOddsWithItself()) {
            return Round.inOrder(due);
        }
        Competition all =
                competing.with(competition(deferred.subList(0, Math.min(deferred.size(), DEFERRED_MAX)), now));
        Horizon horizon = Horizon.ofOneDay(now);
        Holders.Held held =
                holders.on(all.devices(), all.mostWanted(), horizon.slot().multipliedBy(horizon.slots()), now);
        FairShare fair =
                shares.at(now, all.waiting().stream().map(WaitingJob::team).toList());
        Plan plan = Assignment.plan(all.waiting(), held.pools(), all.budgets(), fair, horizon);
        return new PlannedRound(all.competitors(), held, fair, plan).round(due);
    }

    private Competition competition(List<String> ids, Instant now) {
        List<String> together = ids.subList(0, Math.min(ids.size(), TOGETHER_MAX));
        return QuarkusTransaction.requiringNew().call(() -> {
            Sitting sitting = desk.sit(Sitting.Purpose.PLAN, now);
            Map<String, Job> waiting = jobs.byId(together);
            Map<String, Competitor> competitors = new LinkedHashMap<>();
            together.stream()
                    .flatMap(id -> Optional.ofNullable(waiting.get(id)).stream())
                    .forEach(job -> competitors.put(job.id(), Competitor.of(job, desk.consider(job, sitting), now)));
            return new Competition(competitors, sitting.inUse());
        });
    }
}
