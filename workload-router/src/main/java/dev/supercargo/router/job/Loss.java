package dev.supercargo.router.job;

/** Why a job lost its place; the names go into its events. */
public enum Loss {
    /** The provider took the spot node back. */
    SPOT_RECLAIMED,
    /** The node or the Kubernetes Job is gone. */
    NODE_LOST,
    /** Something in the cluster evicted the pods. */
    EVICTED,
    /** No nodes came in time. */
    STOCK_OUT,
    /** The router moved it while reliable capacity could still keep the deadline. */
    DEADLINE_GUARD,
    /** It was slower than planned, and another place keeps the deadline. */
    BEHIND_PLAN,
    /** The price of its place, or of another, changed enough. */
    PRICE_CHANGED,
    /** Cheaper capacity became free. */
    CAPACITY_FREED,
    /** A budget that suspends running jobs is exhausted. */
    BUDGET_EXHAUSTED,
    /** It made room for a job that saves more there. */
    PREEMPTED,
    /** Somebody suspended it. */
    SUSPENDED,
    /** It ended with an error, and its task file asks for another try. */
    ERROR_EXIT;

    /** Whether it was decided here, by the router or by somebody, and did not just happen. */
    public boolean isByRouter() {
        return switch (this) {
            case SPOT_RECLAIMED, NODE_LOST, EVICTED, STOCK_OUT, ERROR_EXIT -> false;
            case DEADLINE_GUARD, BEHIND_PLAN, PRICE_CHANGED, CAPACITY_FREED, BUDGET_EXHAUSTED, PREEMPTED, SUSPENDED ->
                true;
        };
    }

    /** Whether it was done to save money, its own or that of others. */
    boolean isForMoney() {
        return this == PRICE_CHANGED || this == CAPACITY_FREED || this == PREEMPTED;
    }
}
