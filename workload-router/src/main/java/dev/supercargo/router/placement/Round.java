package dev.supercargo.router.placement;

import dev.supercargo.engine.replan.Displacement;
import dev.supercargo.router.market.SnapshotBuilder.Held;
import java.util.List;
import java.util.Map;

/**
 * What the joint plan says is to be done now.
 *
 * @param rooms to make for jobs that save more there
 * @param turns in which the jobs decide
 * @param whileHeld what jobs must still hold, by option: the round is no good once any of it is freed; empty if it holds anyway
 */
record Round(List<Room> rooms, List<Turn> turns, Map<String, Held> whileHeld) {

    /** Each by itself, in this order. */
    static Round inOrder(List<String> ids) {
        return new Round(List.of(), each(ids), Map.of());
    }

    /** Each by itself, in this order, as none of them can start. @param inUse what jobs hold */
    static Round whileNothingIsFree(List<String> ids, Map<String, Held> inUse) {
        return new Round(List.of(), each(ids), Map.copyOf(inUse));
    }

    private static List<Turn> each(List<String> ids) {
        return ids.stream().map(id -> new Turn(id, "")).toList();
    }

    /**
     * A job whose turn it is.
     *
     * @param note what the plan says to it, to be told with the decision; empty if it was not planned
     */
    record Turn(String jobId, String note) {}

    /**
     * Running jobs that leave a pool together, and waiting ones that take their place; all of it or nothing.
     *
     * @param optionId of the pool
     */
    record Room(String optionId, List<Leaving> leaving, List<Turn> arriving) {}

    /**
     * A running job that leaves.
     *
     * @param why for people: who comes, and what that saves and costs
     */
    record Leaving(String jobId, Displacement displacement, String why) {}
}
