package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.JobSpec;
import java.util.Optional;

/** The part of a policy that differs from the others: whom to choose among those that are possible. */
interface ChoiceRule {

    String name();

    String description();

    /** The winner of a contest with at least one entrant. */
    Choice choose(JobSpec job, Contest contest);

    /** Why {@code loser} was passed over although it is cheaper than the winner; empty if there is no such rule. */
    Optional<String> passedOver(JobSpec job, Contest contest, Assessment loser, Assessment winner);
}
