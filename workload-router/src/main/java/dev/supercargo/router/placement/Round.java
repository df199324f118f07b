package dev.supercargo.router.placement;

import dev.supercargo.engine.replan.Displacement;
import java.util.List;

/**
 * What the joint plan says is to be done now.
 *
 * @param rooms to make for jobs that save more there
 * @param turns in which the jobs decide
 * @param untilFreed whether it holds only as long as no capacity is freed, since there was nothing to plan for
 */
record Round(List<Room> rooms, List<Turn> turns, boolean untilFreed) {

    /** Each by itself, in this order. */
    static Round inOrder(List<String> ids) {
        return new Round(List.of(), each(ids), false);
    }

    /** Each by itself, in this order, as none of them can start. */
    static Round whileNothingIsFree(List<String> ids) {
        return new Round(List.of(), each(ids), true);
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
