package dev.supercargo.engine.assignment;

import dev.supercargo.quantities.Money;

/** What is lost if a running job gives its place up now. */
public sealed interface Stake {

    /**
     * It must stay.
     *
     * @param reason as a phrase that follows the job: {@code its deadline forbids another start}
     */
    record Immovable(String reason) implements Stake {}

    /**
     * It goes on elsewhere.
     *
     * @param lost work since the last checkpoint, restarting, and what the rest within the plan's horizon costs more
     *     elsewhere, 0 or more
     */
    record Elsewhere(Money lost) implements Stake {}

    /**
     * It waits, because it can run nowhere else: such a job comes as late after a waiting one without alternative as its
     * weight says.
     *
     * @param lost work since the last checkpoint and restarting, 0 or more
     */
    record NowhereElse(Money lost) implements Stake {}
}
