package dev.supercargo.engine.replan;

import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.Finding;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.placement.Rule;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of a job that lost its place and finds no other: a shortage that may pass is waited for. */
public sealed interface Shortage {

    /** The first and the longest pause between two looks; in between, a pause is as long as the wait so far. */
    Duration PAUSE_MIN = Duration.ofMinutes(5);

    Duration PAUSE_MAX = Duration.ofHours(2);

    /**
     * Look again then.
     *
     * @param until after now, at most the latest safe start
     */
    record Wait(Instant until, String reason) implements Shortage {}

    /** Nothing to wait for. */
    record Hopeless(String reason) implements Shortage {}

    /**
     * Judges a rejection.
     *
     * @param comingBack options that are out of reach for the moment only: avoided for a while, or used until now
     * @param since when the job lost its place
     * @param patience how long it waits at most; waiting for a budget has no such end
     */
    static Shortage of(
            PlacementDecision.Rejected rejected,
            Set<String> comingBack,
            Deadline deadline,
            Instant since,
            Instant now,
            Duration patience) {
        List<Assessment> hopes = rejected.candidates().stream()
                .map(Ranked::assessment)
                .filter(a -> a.findings().stream().allMatch(finding -> mayPass(finding, a, comingBack)))
                .toList();
        Duration waited = Duration.between(since, now);
        boolean forBudget = hopes.stream()
                .anyMatch(a -> a.findings().stream().allMatch(finding -> finding.rule() == Rule.TEAM_BUDGET));
        if (hopes.isEmpty()) {
            return new Hopeless("No place is left for the rest of the job: " + rejected.reason());
        }
        if (!forBudget && waited.compareTo(patience) >= 0) {
            return new Hopeless("No place came back within " + patience.toHours() + " hours: " + rejected.reason());
        }
        Duration pause = Durations.max(PAUSE_MIN, waited.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : waited);
        Instant until = latestSafeStart(hopes, deadline, now)
                .filter(latest -> latest.isAfter(now) && latest.isBefore(now.plus(pause)))
                .orElse(now.plus(pause));
        return new Wait(
                until, "No place for the rest of the job now, but that may pass: " + why(rejected, hopes.getFirst()));
    }

    private static String why(PlacementDecision.Rejected rejected, Assessment hope) {
        return hope.findings().isEmpty()
                ? rejected.reason()
                : hope.label() + " " + hope.findings().getFirst().sentence() + ".";
    }

    private static boolean mayPass(Finding finding, Assessment candidate, Set<String> comingBack) {
        return switch (finding.rule()) {
            case CAPACITY -> finding.passing();
            case REACHABILITY -> comingBack.contains(candidate.option().id());
            case PRICE_UNKNOWN, TEAM_BUDGET -> true;
            case ACCELERATOR, HOST, REGION, MARKET, MEMORY, INTERCONNECT, INTERRUPTIONS, DEADLINE, JOB_BUDGET -> false;
        };
    }

    private static Optional<Instant> latestSafeStart(List<Assessment> hopes, Deadline deadline, Instant now) {
        return deadline instanceof Deadline.By(Instant by)
                ? hopes.stream()
                        .filter(a -> a.lateFinish().isKnown())
                        .map(a -> a.lateFinish() instanceof Measured.Known<Instant>(Instant late)
                                ? by.minus(Duration.between(now, late))
                                : by)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
