package dev.supercargo.router.logs;

import dev.supercargo.chassis.problem.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What part of a job's log is wanted.
 *
 * @param node only of this node, counted from 0; of all if empty
 * @param tail at most so many of the last lines of each node that are there already
 * @param since only lines written from then on
 */
record Question(OptionalInt node, int tail, Optional<Instant> since) {

    static final int TAIL_MAX = 10_000;

    /** @throws Problem 400 naming the parameter */
    static Question of(Integer node, int tail, String since, Instant now) {
        if (node != null && node < 0) {
            throw Problem.invalid("node", "node is counted from 0, but is " + node + ".");
        }
        if (tail < 0 || tail > TAIL_MAX) {
            throw Problem.invalid("tail", "tail is a number of lines from 0 to " + TAIL_MAX + ", but is " + tail + ".");
        }
        return new Question(
                node == null ? OptionalInt.empty() : OptionalInt.of(node),
                tail,
                Optional.ofNullable(since).map(text -> instant(text, now)));
    }

    boolean wants(int someNode) {
        return node.isEmpty() || node.getAsInt() == someNode;
    }

    private static Instant instant(String text, Instant now) {
        try {
            return text.startsWith("P") ? now.minus(Duration.parse(text)) : Instant.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw Problem.invalid(
                    "since",
                    "since is a time such as 2026-11-02T08:00:00Z or a duration before now such as PT10M, but is "
                            + text + ".");
        }
    }
}
