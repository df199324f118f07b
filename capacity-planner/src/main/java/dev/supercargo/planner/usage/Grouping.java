package dev.supercargo.planner.usage;

/** What sums of usage are taken by. */
public enum Grouping {
    TEAM("team"),
    MARKET("market"),
    ACCELERATOR("accelerator_id"),
    DAY("to_char(interval_start at time zone 'UTC', 'YYYY-MM-DD')"),
    /** By its Monday. */
    WEEK("to_char(date_trunc('week', interval_start at time zone 'UTC'), 'YYYY-MM-DD')");

    private final String expression;

    Grouping(String expression) {
        this.expression = expression;
    }

    /** In SQL over {@code usage_record}. */
    String expression() {
        return expression;
    }

    boolean isTime() {
        return this == DAY || this == WEEK;
    }
}
