package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.router.market.SnapshotBuilder.Held;
import dev.supercargo.router.market.SnapshotBuilder.Part;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Jobs that are considered one after the other in one transaction, at one moment. What jobs hold is read once and kept up
 * to date with what is decided, and a job that asks what another has asked before gets the same answer, until so much
 * scarce capacity is taken that the answer would read otherwise. Not thread-safe.
 */
final class Sitting {

    private static final JobId ANY_JOB = new JobId("any");

    private final Purpose purpose;
    private final Instant at;
    private final Map<String, Held> inUse;
    private final Map<Asked, Answer> answers = new HashMap<>();
    private final Map<Answer, Filed> filed = new IdentityHashMap<>();
    private final Map<String, Optional<Integer>> teamLimits = new HashMap<>();

    /** @param inUse accelerators held by jobs, by option */
    Sitting(Purpose purpose, Instant at, Map<String, Held> inUse) {
        this.purpose = purpose;
        this.at = at;
        this.inUse = new HashMap<>(inUse);
    }

    /** What jobs are considered for. */
    enum Purpose {
        /** A decision promises money, so that nobody else may promise it meanwhile. */
        DECIDE,
        /** Nothing is promised. */
        PLAN
    }

    /**
     * A question without who asks it.
     *
     * @param barred where it shall not go, with the reason
     */
    record Asked(String team, JobSpec job, BudgetView budgets, Map<String, String> barred) {

        static Asked of(String team, Question question, Map<String, String> barred) {
            return new Asked(team, question.spec().withId(ANY_JOB), question.budgets(), Map.copyOf(barred));
        }
    }

    /** What is decided, and on what part of the market. */
    record Answer(Part market, PlacementDecision decision) {

        /** Whether it reads the same when so much of an option is held. */
        private boolean standsWith(String optionId, int held) {
            return market.content().options().stream()
                    .filter(option -> option.id().equals(optionId))
                    .allMatch(option -> switch (option.availability()) {
                        case Availability.Elastic elastic -> true;
                        case Availability.Fixed(int free, int total, var allFreeAt) ->
                            decision.standsWith(optionId, total - held);
                    });
        }
    }

    /**
     * Where an answer is stored, for all that get it.
     *
     * @param rankingId of what was asked and of all candidates
     */
    record Filed(PlacementSnapshot snapshot, String rankingId) {}

    /** Stores an answer once. */
    Filed filed(Answer answer, Supplier<Filed> otherwise) {
        return filed.computeIfAbsent(answer, unfiled -> otherwise.get());
    }

    /** How many accelerators a team's jobs may hold together, read once. */
    Optional<Integer> teamLimit(String team, Function<String, Optional<Integer>> otherwise) {
        return teamLimits.computeIfAbsent(team, otherwise);
    }

    Answer answer(Asked question, Supplier<Answer> otherwise) {
        Answer known = answers.get(question);
        if (known == null) {
            known = otherwise.get();
            answers.put(question, known);
        }
        return known;
    }

    /** Notes that a job has taken a place. @param end predicted; empty if unknown */
    void taken(PlaceRef place, Optional<Instant> end) {
        if (ScarceCapacity.is(place)) {
            Held more = Held.of(place.acceleratorsPerNode() * place.nodes(), end, at);
            int held = inUse.merge(place.optionId(), more, Held::plus).accelerators();
            answers.values().removeIf(answer -> !answer.standsWith(place.optionId(), held));
        }
    }

    /** Whether less is in use now of any option. */
    boolean freedSince(Map<String, Held> before) {
        return before.entrySet().stream()
                .anyMatch(held -> held.getValue().accelerators()
                        > inUse.getOrDefault(held.getKey(), Held.NONE).accelerators());
    }

    Purpose purpose() {
        return purpose;
    }

    Instant at() {
        return at;
    }

    Map<String, Held> inUse() {
        return inUse;
    }
}
