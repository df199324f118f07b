package dev.supercargo.router.placement;

import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.Rule;
import dev.supercargo.quantities.Measured;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What stands between a policy's choice and capacity: spent budgets and the limits of teams. */
@ApplicationScoped
class Gate {

    private final Jobs jobs;
    private final Teams teams;

    Gate(Jobs jobs, Teams teams) {
        this.jobs = jobs;
        this.teams = teams;
    }

    /** The decision, or what becomes of it. */
    PlacementDecision pass(Job job, DecisionDesk.Considered considered, PlacementDecision decision) {
        return decision instanceof PlacementDecision.Placed placed
                ? spent(considered, placed)
                        .or(() -> tooMany(job, considered.sitting(), placed))
                        .orElse(placed)
                : decision;
    }

    /** A spent budget takes no job, even one whose cost nobody knows. */
    private static Optional<PlacementDecision> spent(
            DecisionDesk.Considered considered, PlacementDecision.Placed placed) {
        return considered.question().budgets().lines().stream()
                .filter(line -> !line.remaining().isPositive())
                .findFirst()
                .map(line -> new PlacementDecision.Rejected(
                        placed.snapshotId(),
                        placed.policy(),
                        Rule.TEAM_BUDGET,
                        "budget " + line.id() + " for " + line.name()
                                + " has nothing left. Maybe raise the budget or wait for the next period.",
                        placed.candidates()));
    }

    private Optional<PlacementDecision> tooMany(Job job, Sitting sitting, PlacementDecision.Placed placed) {
        int wanted = placed.chosen().devices();
        return sitting.teamLimit(job.team(), teams::acceleratorsMax).flatMap(max -> {
            if (wanted > max) {
                return Optional.of(new PlacementDecision.Rejected(
                        placed.snapshotId(),
                        placed.policy(),
                        Rule.CAPACITY,
                        "team " + job.team() + " may hold " + max + " accelerators at once, but the job needs " + wanted
                                + ". Maybe ask for fewer, or raise the team's acceleratorsMax.",
                        placed.candidates()));
            }
            int held = jobs.acceleratorsHeld(job.team(), job.id());
            return held + wanted <= max
                    ? Optional.empty()
                    : Optional.of(new PlacementDecision.Deferred(
                            placed.snapshotId(),
                            placed.policy(),
                            placed.chosen(),
                            Measured.unknown("it waits for jobs of its own team"),
                            Measured.unknown("it waits for jobs of its own team"),
                            "team " + job.team() + " may hold " + max + " accelerators at once and holds " + held + "; "
                                    + wanted + " more would be too many.",
                            placed.candidates()));
        });
    }
}
