package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.HourlyRate;
import java.util.Optional;

/** The part of a policy that differs from the others: whom to choose among those that are possible. */
interface ChoiceRule {

    String name();

    String description();

    /** What entrants are measured by. */
    default Yardstick yardstick() {
        return Yardstick.ANYTHING;
    }

    /** What an hour until the end counts; zero unless the yardstick is {@link Yardstick#COST_AND_TIME}. */
    default HourlyRate valueOfTime() {
        return HourlyRate.zero();
    }

    /** The winner of a contest with at least one entrant. */
    Choice choose(JobSpec job, Contest contest);

    /** Why {@code loser} was passed over although it is cheaper than the winner; empty if there is no such rule. */
    Optional<String> passedOver(JobSpec job, Contest contest, Assessment loser, Assessment winner);
}
