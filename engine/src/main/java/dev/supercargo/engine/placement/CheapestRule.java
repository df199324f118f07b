package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.JobSpec;
import java.util.Optional;

/** The lowest expected cost of the job. */
final class CheapestRule implements ChoiceRule {

    private final String name;
    private final String description;

    /** The policy {@code cheapest}. */
    CheapestRule() {
        this("cheapest", "The lowest expected cost of the whole job, whatever the market.");
    }

    /** The same choice under another name. */
    CheapestRule(String name, String description) {
        this.name = name;
        this.description = description;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Yardstick yardstick() {
        return Yardstick.COST;
    }

    @Override
    public Choice choose(JobSpec job, Contest contest) {
        Assessment winner = contest.cheapest();
        return new Choice(winner, "cheapest of " + contest.size() + " at " + contest.worded(winner));
    }

    @Override
    public Optional<String> passedOver(JobSpec job, Contest contest, Assessment loser, Assessment winner) {
        return Optional.empty();
    }
}
