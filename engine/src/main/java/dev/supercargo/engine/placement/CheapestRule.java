package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.JobSpec;
import java.util.Optional;

/** The lowest expected cost of the job. */
final class CheapestRule implements ChoiceRule {

    @Override
    public String name() {
        return "cheapest";
    }

    @Override
    public String description() {
        return "The lowest expected cost of the whole job, whatever the market.";
    }

    @Override
    public Choice choose(JobSpec job, Contest contest) {
        Assessment winner = contest.cheapest();
        return new Choice(winner, "cheapest of " + contest.entrants().size() + " at " + contest.worded(winner));
    }

    @Override
    public Optional<String> passedOver(JobSpec job, Contest contest, Assessment loser, Assessment winner) {
        return Optional.empty();
    }
}
