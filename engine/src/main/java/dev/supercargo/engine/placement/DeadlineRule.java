package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Money;
import java.util.Map;
import java.util.Optional;

/**
 * The choice of {@link DeadlinePolicy}, once it is made: it explains every other candidate by what it would cost with the
 * guard behind it.
 *
 * @param choice made
 * @param guarded expected cost of spot candidates, restarts and the change to reliable capacity included
 */
record DeadlineRule(Choice choice, Map<Assessment, Money> guarded) implements ChoiceRule {

    static final String NAME = "deadline";
    static final String DESCRIPTION =
            "The least expected cost on the way to the deadline: spot as long as reliable capacity can still take over in"
                    + " time.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return DESCRIPTION;
    }

    @Override
    public Choice choose(JobSpec job, Contest contest) {
        return choice;
    }

    @Override
    public Optional<String> passedOver(JobSpec job, Contest contest, Assessment loser, Assessment winner) {
        Money cost = guarded.get(loser);
        return Optional.of(
                cost == null
                        ? "it is not certain to meet the deadline"
                        : "with restarts and reliable capacity standing by it is expected to cost "
                                + Phrases.money(cost));
    }
}
