package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Puts the snapshot together, asks the policy, and files the decision. */
@ApplicationScoped
class DecisionDesk {

    /** "scargopl" read as a number. */
    private static final long LOCK = 0x73636172676F706CL;

    /** Of a snapshot that nothing was decided on. */
    private static final String UNFILED = "unfiled";

    private final EntityManager entities;
    private final Policies policies;
    private final Market market;
    private final Decisions decisions;
    private final Question.Desk questions;

    DecisionDesk(
            EntityManager entities, Policies policies, Market market, Decisions decisions, Question.Desk questions) {
        this.entities = entities;
        this.policies = policies;
        this.market = market;
        this.decisions = decisions;
        this.questions = questions;
    }

    /** What a decision is taken from, outside the question: prices, hardware, and what this job must keep off. */
    @ApplicationScoped
    static class Market {
        private final SnapshotBuilder snapshots;
        private final Surroundings surroundings;
        private final GrowthGuard growth;

        Market(SnapshotBuilder snapshots, Surroundings surroundings, GrowthGuard growth) {
            this.snapshots = snapshots;
            this.surroundings = surroundings;
            this.growth = growth;
        }

        Map<String, String> closed(Job job, Instant now) {
            return growth.closed(job, now);
        }

        Map<String, String> excluded(Job job, Instant now) {
            return surroundings.excluded(job, now);
        }

        SnapshotBuilder.Part partFor(Job job, Map<String, String> excluded, JobSpec spec, Instant now) {
            return snapshots.partFor(Optional.of(job.team()), now, surroundings.inUse(job.id(), now), excluded, spec);
        }

        boolean isSimulated() {
            return surroundings.isSimulated();
        }

        boolean isSimulated(String cluster) {
            return surroundings.isSimulated(cluster);
        }
    }

    /**
     * A decision as it would be taken now.
     *
     * @param closed options of pools that may not grow now
     * @param comingBack options that are out of reach for the moment only
     */
    record Considered(
            Question question,
            SnapshotBuilder.Part market,
            Instant at,
            PlacementDecision decision,
            Set<String> closed,
            Set<String> comingBack) {}

    /** A filed decision. */
    record Decided(String id, PlacementDecision decision) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void takeTurn() {
        entities.createNativeQuery("select pg_advisory_xact_lock(?1)", Object.class)
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /** Decides as if the job had no place, and files nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    Considered consider(Job job, Instant now) {
        Question question = questions.about(job, now);
        Map<String, String> excluded = market.excluded(job, now);
        Map<String, String> closed = market.closed(job, now);
        Map<String, String> barred = new HashMap<>(closed);
        barred.putAll(excluded);
        SnapshotBuilder.Part part = market.partFor(job, barred, question.spec(), now);
        Set<String> comingBack = new HashSet<>(barred.keySet());
        job.place().map(PlaceRef::optionId).ifPresent(comingBack::add);
        return new Considered(
                question, part, now, decide(question, part.content().at(UNFILED, now)), closed.keySet(), comingBack);
    }

    /**
     * Stores what was considered, with its snapshot.
     *
     * @param note added to the reason
     * @param overruled may put another choice in its place
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Decided file(Job job, Considered considered, String note, UnaryOperator<PlacementDecision> overruled) {
        PlacementSnapshot snapshot = decisions.snapshot(considered.market().content(), considered.at());
        PlacementDecision decision = overruled.apply(on(snapshot, considered.decision(), note(job) + note));
        String id = Ids.next();
        decisions.store(
                id,
                job.id(),
                job.attempt() + 1,
                new Decisions.Input(considered.question(), snapshot),
                considered.market().leftOut(),
                decision,
                market.isSimulated());
        return new Decided(id, decision);
    }

    private static String note(Job job) {
        return job.defaultsUsed().map(used -> " (" + used + ")").orElse("");
    }

    private static PlacementDecision on(PlacementSnapshot snapshot, PlacementDecision decision, String note) {
        String reason = decision.reason() + note;
        return switch (decision) {
            case PlacementDecision.Placed placed ->
                new PlacementDecision.Placed(
                        snapshot.id(), placed.policy(), placed.chosen(), reason, placed.candidates());
            case PlacementDecision.Deferred deferred ->
                new PlacementDecision.Deferred(
                        snapshot.id(),
                        deferred.policy(),
                        deferred.awaited(),
                        deferred.expectedFree(),
                        deferred.latestSafeStart(),
                        reason,
                        deferred.candidates());
            case PlacementDecision.Rejected rejected ->
                new PlacementDecision.Rejected(
                        snapshot.id(), rejected.policy(), rejected.code(), reason, rejected.candidates());
        };
    }

    boolean isSimulated(String cluster) {
        return market.isSimulated(cluster);
    }

    private PlacementDecision decide(Question question, PlacementSnapshot snapshot) {
        String name = question.spec().terms().policy();
        PlacementPolicy policy =
                policies.named(name).orElseThrow(() -> new IllegalStateException("policy " + name + " is gone"));
        return policy.decide(question.spec(), snapshot, question.budgets());
    }
}
