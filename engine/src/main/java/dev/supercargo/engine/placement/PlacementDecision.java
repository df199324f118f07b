package dev.supercargo.engine.placement;

import dev.supercargo.quantities.Measured;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outcome of a decision, with everything that was considered. */
public sealed interface PlacementDecision {

    /** Id of the snapshot decided on. */
    String snapshotId();

    /** Name of the policy that decided. */
    String policy();

    /** Why, in a sentence or two. */
    String reason();

    /**
     * All that was considered, best first, impossible ones last; the order is total and documented. They are described
     * when first looked at; their number is known without.
     */
    List<Ranked> candidates();

    /** The candidate that is the place held, possible or not; empty if it is not among them. Does not describe the others. */
    default Optional<Assessment> candidateAt(HeldPlace place) {
        return LazyCandidates.at(place, candidates());
    }

    /**
     * Possible candidates that the escape may lead to, in no particular order: at least those that are the quickest if
     * slow (p90), the quickest if slow of those expected in time, and the cheapest of those in time even if slow. Does not
     * describe all candidates.
     */
    default List<Assessment> escapes(Escape escape) {
        return LazyCandidates.escapes(escape, candidates());
    }

    /**
     * Whether the same question gets this decision, to the letter, where so few accelerators of one option are free and all
     * else is as it was: how many are free is decided on, and told, only where a candidate wants more. May say no where it
     * would. Describes the candidates.
     *
     * @param free not more than when it was decided
     */
    default boolean standsWith(String optionId, int free) {
        return candidates().stream()
                .map(Ranked::assessment)
                .filter(place -> place.option().id().equals(optionId))
                .allMatch(place -> switch (place.option().availability()) {
                    case Availability.Elastic elastic -> true;
                    case Availability.Fixed(int before, int total, var allFreeAt) ->
                        place.devices() <= free || place.devices() > total;
                });
    }

    /**
     * Run it there.
     *
     * @param chosen the winner; also the first of the candidates
     */
    record Placed(String snapshotId, String policy, Assessment chosen, String reason, List<Ranked> candidates)
            implements PlacementDecision {
        public Placed {
            candidates = LazyCandidates.keep(candidates);
        }
    }

    /**
     * Wait for this capacity.
     *
     * @param awaited what to wait for
     * @param expectedFree when it is expected to be free
     * @param latestSafeStart the last moment at which it can start there and still keep the deadline; unknown without
     *     deadline or running time
     */
    record Deferred(
            String snapshotId,
            String policy,
            Assessment awaited,
            Measured<Instant> expectedFree,
            Measured<Instant> latestSafeStart,
            String reason,
            List<Ranked> candidates)
            implements PlacementDecision {
        public Deferred {
            candidates = LazyCandidates.keep(candidates);
        }
    }

    /**
     * It can run nowhere.
     *
     * @param code the rule that stopped the candidate that came closest
     * @param reason what stops it and what would make it possible
     */
    record Rejected(String snapshotId, String policy, Rule code, String reason, List<Ranked> candidates)
            implements PlacementDecision {
        public Rejected {
            candidates = LazyCandidates.keep(candidates);
        }
    }
}
