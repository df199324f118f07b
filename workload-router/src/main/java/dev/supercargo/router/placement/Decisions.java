package dev.supercargo.router.placement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.placement.Policies;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.router.identity.Ids;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.market.SnapshotBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores decisions with all they rest on, shows them, and can take them again. */
@ApplicationScoped
public class Decisions {

    private final EntityManager entities;
    private final SnapshotStore snapshots;
    private final Policies policies;

    Decisions(EntityManager entities, SnapshotStore snapshots, Policies policies) {
        this.entities = entities;
        this.snapshots = snapshots;
        this.policies = policies;
    }

    /** What a decision was taken from. */
    record Input(Question question, PlacementSnapshot snapshot) {}

    /** The snapshot of this content, stored unless it is there already. */
    @Transactional(Transactional.TxType.MANDATORY)
    PlacementSnapshot snapshot(SnapshotBuilder.Content content, Instant now) {
        return snapshots.keep(content, now);
    }

    /** Stores what was asked and all candidates. @return id of it, for the decisions that share it */
    @Transactional(Transactional.TxType.MANDATORY)
    String rank(Sitting.Asked asked, PlacementDecision decision, Instant now) {
        StoredRanking row = new StoredRanking();
        row.id = Ids.next();
        row.askedAt = now;
        row.jobInput = EngineJson.write(asked.job());
        row.budgetInput = EngineJson.write(asked.budgets());
        row.candidates = json(views(decision));
        entities.persist(row);
        return row.id;
    }

    /** Stores the decision about the next attempt of a job. */
    @Transactional(Transactional.TxType.MANDATORY)
    void store(Job job, DecisionDesk.Decided decided, Sitting.Filed filed, int leftOut, boolean simulated) {
        PlacementSnapshot snapshot = filed.snapshot();
        PlacementDecision decision = decided.decision();
        Decision row = new Decision();
        row.id = decided.id();
        row.jobId = job.id();
        row.attempt = job.attempt() + 1;
        row.decidedAt = snapshot.takenAt();
        row.policy = decision.policy();
        row.outcome = outcome(decision);
        row.reason = decision.reason();
        row.snapshotId = snapshot.id();
        row.chosenOptionId = chosen(decision)
                .map(Ranked::assessment)
                .map(assessment -> assessment.option().id())
                .orElse(null);
        row.rankingId = filed.rankingId();
        row.leftOut = leftOut;
        row.simulated = simulated;
        entities.persist(row);
    }

    /** Newest first. */
    List<DecisionView> ofJob(String jobId) {
        return entities.createQuery("from Decision where jobId = :job order by decidedAt desc, id desc", Decision.class)
                .setParameter("job", jobId)
                .getResultStream()
                .map(row -> view(row, read(ranking(row).candidates)))
                .toList();
    }

    /**
     * The candidates of the decisions that first placed these jobs, by job; none of a job that never was. What several jobs
     * share is read once.
     */
    @Transactional
    public Map<String, List<CandidateView>> firstPlacements(Collection<String> jobIds) {
        Map<String, String> rankings = new HashMap<>();
        entities.createQuery(
                        "from Decision where jobId in :jobs and outcome = 'PLACED' order by decidedAt, id",
                        Decision.class)
                .setParameter("jobs", jobIds)
                .getResultStream()
                .forEach(row -> rankings.putIfAbsent(row.jobId, row.rankingId));
        Map<String, List<CandidateView>> candidates = entities.createQuery(
                        "from StoredRanking where id in :ids", StoredRanking.class)
                .setParameter("ids", Set.copyOf(rankings.values()))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.id, row -> read(row.candidates)));
        return rankings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, placed -> candidates.getOrDefault(placed.getValue(), List.of())));
    }

    /** What a stored decision was taken from. */
    Input input(String decisionId) {
        Decision row = entities.find(Decision.class, decisionId);
        StoredSnapshot snapshot = entities.find(StoredSnapshot.class, row.snapshotId);
        StoredRanking ranking = ranking(row);
        return new Input(
                new Question(
                        EngineJson.read(ranking.jobInput, JobSpec.class).withId(new JobId(row.jobId)),
                        EngineJson.read(ranking.budgetInput, BudgetView.class)),
                snapshots.read(snapshot.content).at(row.snapshotId, row.decidedAt));
    }

    /** Takes a stored decision again from its stored input; the same engine gives the same decision. */
    PlacementDecision replay(String decisionId) {
        Input input = input(decisionId);
        return policies.named(input.question().spec().terms().policy())
                .orElseThrow()
                .decide(
                        input.question().spec(),
                        input.snapshot(),
                        input.question().budgets());
    }

    static List<CandidateView> views(PlacementDecision decision) {
        Optional<Ranked> winner = chosen(decision);
        List<CandidateView> views = new ArrayList<>();
        for (Ranked ranked : decision.candidates()) {
            views.add(CandidateView.of(
                    views.size() + 1,
                    ranked,
                    winner.filter(chosen -> chosen == ranked).isPresent()));
        }
        return views;
    }

    private static Optional<Ranked> chosen(PlacementDecision decision) {
        return switch (decision) {
            case PlacementDecision.Placed placed ->
                placed.candidates().stream()
                        .filter(ranked -> ranked.assessment().equals(placed.chosen()))
                        .findFirst();
            case PlacementDecision.Deferred deferred -> Optional.empty();
            case PlacementDecision.Rejected rejected -> Optional.empty();
        };
    }

    static String outcome(PlacementDecision decision) {
        return switch (decision) {
            case PlacementDecision.Placed placed -> "PLACED";
            case PlacementDecision.Deferred deferred -> "DEFERRED";
            case PlacementDecision.Rejected rejected -> "REJECTED";
        };
    }

    private StoredRanking ranking(Decision row) {
        return entities.find(StoredRanking.class, row.rankingId);
    }

    private static DecisionView view(Decision row, List<CandidateView> candidates) {
        return new DecisionView(
                row.id,
                row.attempt,
                row.decidedAt,
                row.policy,
                row.outcome,
                row.reason,
                row.snapshotId,
                row.decidedAt,
                row.chosenOptionId,
                candidates,
                row.leftOut,
                row.simulated);
    }

    private static String json(List<CandidateView> views) {
        try {
            return ContractJson.mapper().writeValueAsString(views);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("candidates always serialise", e);
        }
    }

    private static List<CandidateView> read(String json) {
        try {
            return ContractJson.mapper().readValue(json, new TypeReference<List<CandidateView>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored candidates no longer read", e);
        }
    }

    /**
     * A decision as the API shows it.
     *
     * @param candidates all of them, best first
     * @param leftOut offers that the job does not accept or no cluster starts, beyond those among the candidates, which
     *     are the closest
     */
    public record DecisionView(
            String decisionId,
            int attempt,
            Instant decidedAt,
            String policy,
            String outcome,
            String reason,
            String snapshotId,
            Instant snapshotTakenAt,
            String chosenOptionId,
            List<CandidateView> candidates,
            int leftOut,
            boolean simulated) {}
}
