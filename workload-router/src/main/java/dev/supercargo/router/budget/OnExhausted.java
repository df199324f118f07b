package dev.supercargo.router.budget;

/** What a spent budget means for jobs that run. New jobs are refused either way. */
public enum OnExhausted {
    /** They run to their end. */
    BLOCK_NEW("New jobs are refused until the next period."),
    /** They are stopped at their last checkpoint and come back when there is room again. */
    SUSPEND_RUNNING("New jobs are refused and running ones suspended until the next period.");

    private final String consequence;

    OnExhausted(String consequence) {
        this.consequence = consequence;
    }

    String consequence() {
        return consequence;
    }
}
