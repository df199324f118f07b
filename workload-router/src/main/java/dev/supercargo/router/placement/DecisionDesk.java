package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.PlacementPolicy;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.placement.Policies;
import dev.supercargo.router.identity.Ids;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.market.SnapshotBuilder;
import dev.supercargo.router.market.SnapshotBuilder.Held;
import dev.supercargo.router.placement.Sitting.Filed;
import dev.supercargo.router.placement.Sitting.Purpose;
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

    /** Between two statements of a turn, as PostgreSQL writes it; ranking takes seconds on a busy machine. */
    private static final String LONGEST_STANDSTILL = "30s";

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

        Map<String, Held> inUse(Optional<String> except, Instant now) {
            return surroundings.inUse(except, now);
        }

        SnapshotBuilder.Part partFor(Sitting.Asked asked, Sitting sitting) {
            return snapshots.partFor(
                    Optional.of(asked.team()), sitting.at(), sitting.inUse(), asked.barred(), asked.job());
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
     * @param sitting that it was considered in
     * @param closed options of pools that may not grow now
     * @param comingBack options that are out of reach for the moment only
     */
    record Considered(
            Question question,
            Sitting.Asked asked,
            Sitting.Answer answer,
            Sitting sitting,
            Set<String> closed,
            Set<String> comingBack) {

        PlacementDecision decision() {
            return answer.decision();
        }
    }

    /** A filed decision. */
    record Decided(String id, PlacementDecision decision) {}

    /**
     * Waits until nobody else decides. A router that stands still in the middle of a turn loses it, or the next leader could
     * not decide either.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeTurn() {
        entities.createNativeQuery(
                        "select set_config('idle_in_transaction_session_timeout', ?1, true), pg_advisory_xact_lock(?2)",
                        Object[].class)
                .setParameter(1, LONGEST_STANDSTILL)
                .setParameter(2, LOCK)
                .getSingleResult();
    }

    /** For jobs that hold nothing themselves, as they have no place. */
    @Transactional(Transactional.TxType.MANDATORY)
    Sitting sit(Purpose purpose, Instant now) {
        return new Sitting(purpose, now, market.inUse(Optional.empty(), now));
    }

    /** Decides about one job as if it had no place, and files nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    Considered consider(Job job, Purpose purpose, Instant now) {
        return consider(job, new Sitting(purpose, now, market.inUse(Optional.of(job.id()), now)));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Considered consider(Job job, Sitting sitting) {
        Question question = questions.about(job, sitting);
        Map<String, String> excluded = market.excluded(job, sitting.at());
        Map<String, String> closed = market.closed(job, sitting.at());
        Map<String, String> barred = new HashMap<>(closed);
        barred.putAll(excluded);
        Sitting.Asked asked = Sitting.Asked.of(job.team(), question, barred);
        Sitting.Answer answer = sitting.answer(asked, () -> decide(asked, sitting));
        Set<String> comingBack = new HashSet<>(barred.keySet());
        job.place().map(PlaceRef::optionId).ifPresent(comingBack::add);
        return new Considered(question, asked, answer, sitting, closed.keySet(), comingBack);
    }

    /**
     * Stores what was considered, with its snapshot; what several jobs of a sitting share is stored once.
     *
     * @param note added to the reason
     * @param overruled may put another choice in its place
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Decided file(Job job, Considered considered, String note, UnaryOperator<PlacementDecision> overruled) {
        Sitting.Answer answer = considered.answer();
        Filed filed = considered.sitting().filed(answer, () -> file(considered));
        PlacementDecision decision = overruled.apply(on(filed.snapshot(), answer.decision(), note(job) + note));
        String rankingId = ranksAlike(answer.decision(), decision)
                ? filed.rankingId()
                : decisions.rank(considered.asked(), decision, filed.snapshot().takenAt());
        Decided decided = new Decided(Ids.next(), decision);
        decisions.store(
                job,
                decided,
                new Filed(filed.snapshot(), rankingId),
                answer.market().leftOut(),
                market.isSimulated());
        return decided;
    }

    private Filed file(Considered considered) {
        Sitting.Answer answer = considered.answer();
        Instant at = considered.sitting().at();
        return new Filed(
                decisions.snapshot(answer.market().content(), at),
                decisions.rank(considered.asked(), answer.decision(), at));
    }

    /** Whether the same candidates are shown, with the same one chosen. */
    private static boolean ranksAlike(PlacementDecision one, PlacementDecision other) {
        return one.getClass().equals(other.getClass()) && one.candidates().equals(other.candidates());
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

    private Sitting.Answer decide(Sitting.Asked asked, Sitting sitting) {
        String name = asked.job().terms().policy();
        PlacementPolicy policy =
                policies.named(name).orElseThrow(() -> new IllegalStateException("policy " + name + " is gone"));
        SnapshotBuilder.Part part = market.partFor(asked, sitting);
        return new Sitting.Answer(
                part, policy.decide(asked.job(), part.content().at(UNFILED, sitting.at()), asked.budgets()));
    }
}
