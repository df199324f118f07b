package dev.supercargo.router.kueue;

import dev.supercargo.quantities.Money;
import dev.supercargo.router.budget.Room;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a team's budgets have room for a workload. Pure. */
final class BudgetGate {

    /** Somebody may raise the budget, or other jobs end below what they had reserved. */
    private static final Duration AGAIN_AT_MOST = Duration.ofMinutes(10);

    private static final Duration AGAIN_AT_LEAST = Duration.ofMinutes(1);

    private BudgetGate() {}

    /**
     * @param cost what it is expected to cost; empty if nobody says
     * @param rooms of the budgets that it draws on
     */
    static Answer answer(String team, Optional<Money> cost, List<Room> rooms, Instant now) {
        if (rooms.isEmpty()) {
            return new Answer.Ready("No budget covers team " + team + ".");
        }
        Room tightest = rooms.stream()
                .min(Comparator.comparing(Room::remaining).thenComparing(Room::budgetId))
                .orElseThrow();
        if (cost.isEmpty()) {
            return tightest.remaining().isPositive()
                    ? new Answer.Ready("Budget " + tightest.budgetId() + " has " + tightest.remaining()
                            + " left. What the job costs is not known: the annotation " + Workload.EXPECTED_COST
                            + " would say it.")
                    : later(tightest, "Budget " + tightest.budgetId() + " is spent.", now);
        }
        Money needed = cost.get();
        Optional<Room> never = rooms.stream()
                .filter(room -> room.limit().compareTo(needed) < 0)
                .min(Comparator.comparing(Room::limit).thenComparing(Room::budgetId));
        if (never.isPresent()) {
            return new Answer.Rejected("The job needs " + needed + ", but all of budget "
                    + never.get().budgetId() + " is " + never.get().limit() + ". Maybe raise it, or ask for less.");
        }
        return tightest.remaining().compareTo(needed) < 0
                ? later(
                        tightest,
                        "Budget " + tightest.budgetId() + " has " + tightest.remaining() + " left, the job needs "
                                + needed + ".",
                        now)
                : new Answer.Ready("Budget " + tightest.budgetId() + " has " + tightest.remaining()
                        + " left, the job needs " + needed + ".");
    }

    private static Answer later(Room room, String what, Instant now) {
        Duration untilThen = Duration.between(now, room.periodEnd());
        Duration capped = untilThen.compareTo(AGAIN_AT_MOST) > 0 ? AGAIN_AT_MOST : untilThen;
        return new Answer.Retry(
                capped.compareTo(AGAIN_AT_LEAST) < 0 ? AGAIN_AT_LEAST : capped,
                what + " Its next period begins at " + room.periodEnd() + ".");
    }
}
