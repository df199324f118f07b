package dev.supercargo.router.taskfile;

import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.engine.workload.Urgency;
import java.util.Optional;

/**
 * What holds where a task file says nothing.
 *
 * @param policy name of an existing policy
 * @param budget of one job
 * @param preemptible whether running jobs may make room for others
 */
public record TermDefaults(
        Optional<String> policy, Optional<Urgency> urgency, SpendLimit budget, Optional<Boolean> preemptible) {

    /** The platform's own: policy and urgency of {@link dev.supercargo.engine.workload.Terms#standard()}, no limit, preemptible. */
    public static TermDefaults none() {
        return new TermDefaults(Optional.empty(), Optional.empty(), new SpendLimit.None(), Optional.empty());
    }
}
