package dev.supercargo.chassis.inbox;

/** What became of an event that arrived. */
enum Outcome {
    HANDLED("handled"),

    /** Its id is known: it was delivered before. */
    DUPLICATE("duplicate"),

    /** It does not concern this reader. */
    PASSED_OVER("passed-over"),

    /** It is newer than this build. */
    UNKNOWN_TYPE("unknown-type"),

    /** It waits for what passes, the database being away or a lost race. */
    RETRY("retry"),

    DEAD_LETTER("dead-letter");

    private final String tag;

    Outcome(String tag) {
        this.tag = tag;
    }

    /** As the metric names it. */
    String tag() {
        return tag;
    }
}
