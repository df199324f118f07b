package dev.supercargo.engine.placement;

/** The rules that exclude a placement, in the order in which their findings are reported. */
public enum Rule {
    /** Not an accelerator or count the job accepts. */
    ACCELERATOR("accelerator"),
    /** Processors or memory of the host are too small. */
    HOST("host"),
    /** Provider or region is not allowed (data residency). */
    REGION("region"),
    /** Spot is forbidden or required. */
    MARKET("market"),
    /** No connected cluster can start pods there. */
    REACHABILITY("reachability"),
    /** The job does not fit into device memory. */
    MEMORY("memory"),
    /** The devices are not linked as the job's model parallelism needs. */
    INTERCONNECT("interconnect"),
    /** The pool is smaller than the job, or busy. */
    CAPACITY("capacity"),
    /** No price; an unknown price never wins. */
    PRICE_UNKNOWN("price"),
    /** Interruptions come faster than progress. */
    INTERRUPTIONS("interruptions"),
    /** It would finish too late. */
    DEADLINE("deadline"),
    /** It would cost more than the job may. */
    JOB_BUDGET("job-budget"),
    /** It would cost more than the team has left. */
    TEAM_BUDGET("team-budget");

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
