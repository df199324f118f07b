package dev.supercargo.chassis.problem;

import java.util.List;

/** A problem that is told to the caller as RFC 9457 problem details. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Issue> issues;

    /** @param detail what happened, with names and values, and what to do about it */
    public Problem(ProblemType type, String detail, List<Issue> issues) {
        super(detail);
        this.type = type;
        this.issues = List.copyOf(issues);
    }

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** An invalid field of a JSON request. */
    public static Problem invalid(String path, String message) {
        return new Problem(ProblemType.INVALID_REQUEST, message, List.of(Issue.of("INVALID", path, message)));
    }

    public static Problem notFound(String what, String id) {
        return new Problem(ProblemType.NOT_FOUND, "There is no " + what + " " + id + ".");
    }

    public ProblemType type() {
        return type;
    }

    public List<Issue> issues() {
        return issues;
    }
}
