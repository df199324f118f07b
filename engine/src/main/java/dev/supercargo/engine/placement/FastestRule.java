package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Measured;
import java.time.Instant;
import java.util.Optional;

/** The earliest expected finish; among equals the cheapest. */
final class FastestRule implements ChoiceRule {

    @Override
    public String name() {
        return "fastest";
    }

    @Override
    public String description() {
        return "The earliest expected finish within budget; among equals the cheapest.";
    }

    @Override
    public Yardstick yardstick() {
        return Yardstick.FINISH;
    }

    @Override
    public Choice choose(JobSpec job, Contest contest) {
        if (contest.byHour()) {
            Assessment winner = contest.cheapest();
            return new Choice(winner, "no running time is known, so the cheapest at " + contest.worded(winner));
        }
        Assessment winner = contest.entrants().stream()
                .min(Contest.byFinish())
                .orElseThrow(() -> new IllegalArgumentException("a contest has at least one entrant"));
        return new Choice(winner, "earliest finish, " + Phrases.instant(finish(winner)));
    }

    /** Whoever has a known cost has a known finish. */
    private static Instant finish(Assessment entrant) {
        return switch (entrant.finish()) {
            case Measured.Known<Instant>(Instant finish) -> finish;
            case Measured.Unknown<Instant>(String reason) ->
                throw new IllegalStateException(entrant.label() + " has a cost but no finish: " + reason);
        };
    }

    @Override
    public Optional<String> passedOver(JobSpec job, Contest contest, Assessment loser, Assessment winner) {
        return Optional.empty();
    }
}
