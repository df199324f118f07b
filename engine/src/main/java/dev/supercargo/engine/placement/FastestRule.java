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
    public Choice choose(JobSpec job, Contest contest) {
        Assessment winner = contest.entrants().stream()
                .min(Contest.byFinish())
                .orElseThrow(() -> new IllegalArgumentException("a contest has at least one entrant"));
        String reason = switch (winner.finish()) {
            case Measured.Known<Instant>(Instant finish) -> "earliest finish, " + Phrases.instant(finish);
            case Measured.Unknown<Instant> unknown ->
                "no running time is known, so the cheapest at " + contest.worded(winner);
        };
        return new Choice(winner, reason);
    }

    @Override
    public Optional<String> passedOver(JobSpec job, Contest contest, Assessment loser, Assessment winner) {
        return Optional.empty();
    }
}
