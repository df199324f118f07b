package dev.supercargo.cli.terminal;

/** Colours by meaning. */
public enum Paint {
    GOOD("32"),
    BAD("31"),
    WAITING("33"),
    BUSY("36"),
    HEADING("1"),
    QUIET("2");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    /** The parameter of the ANSI sequence. */
    String code() {
        return code;
    }

    /** By a job's state. */
    public static Paint ofState(String state) {
        return switch (state) {
            case "SUCCEEDED" -> GOOD;
            case "FAILED", "REJECTED" -> BAD;
            case "SUBMITTED", "DEFERRED", "INTERRUPTED", "SUSPENDED" -> WAITING;
            case "CANCELLED" -> QUIET;
            default -> BUSY;
        };
    }
}
