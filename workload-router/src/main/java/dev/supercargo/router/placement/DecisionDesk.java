package dev.supercargo.router.placement;

import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.PlacementPolicy;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.placement.Policies;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.router.identity.Ids;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.market.SnapshotBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Puts the snapshot together, asks the policy, and files the decision. */
@ApplicationScoped
class DecisionDesk {

    /** "scargopl" read as a number. */
    private static final long LOCK = 0x73636172676F706CL;

    private final EntityManager entities;
    private final Policies policies;
    private final SnapshotBuilder snapshots;
    private final Decisions decisions;
    private final Surroundings surroundings;

    DecisionDesk(
            EntityManager entities,
            Policies policies,
            SnapshotBuilder snapshots,
            Decisions decisions,
            Surroundings surroundings) {
        this.entities = entities;
        this.policies = policies;
        this.snapshots = snapshots;
        this.decisions = decisions;
        this.surroundings = surroundings;
    }

    /** A filed decision. */
    record Decided(String id, PlacementDecision decision) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void takeTurn() {
        entities.createNativeQuery("select pg_advisory_xact_lock(?1)", Object.class)
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Decided decide(Job job, JobSpec spec, BudgetView budgets, Instant now) {
        PlacementPolicy policy = policies.named(spec.terms().policy())
                .orElseThrow(
                        () -> new IllegalStateException("policy " + spec.terms().policy() + " is gone"));
        PlacementSnapshot snapshot = decisions.snapshot(
                snapshots.content(now, surroundings.inUse(job.id(), now), surroundings.excluded(job, now)), now);
        PlacementDecision decision = policy.decide(spec, snapshot, budgets);
        String id = Ids.next();
        decisions.store(
                id,
                job.id(),
                job.attempt() + 1,
                new Decisions.Input(spec, snapshot, budgets),
                decision,
                surroundings.isSimulated());
        return new Decided(id, decision);
    }

    boolean isSimulated(String cluster) {
        return surroundings.isSimulated(cluster);
    }
}
