package dev.supercargo.console.problem;

/** What can go wrong at the console itself. The slug is stable: clients may switch on it. */
public enum ProblemType {
    UNKNOWN_RESOURCE("unknown-resource", 404, "No service offers this resource"),
    METHOD_NOT_OFFERED("method-not-offered", 405, "The API does not use this method"),
    CROSS_SITE_REQUEST("cross-site-request", 403, "A change was asked for by another site"),
    BODY_TOO_LARGE("body-too-large", 413, "The request body is too large"),
    BAD_REQUEST("bad-request", 400, "The request cannot be read"),
    SERVICE_UNREACHABLE("service-unreachable", 502, "A service behind the console does not answer"),
    SERVICE_TOO_SLOW("service-too-slow", 504, "A service behind the console takes too long"),
    CONSOLE_FAILURE("console-failure", 500, "The console failed");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The {@code type} member: a stable, relative reference. */
    public String uri() {
        return "/problems/" + slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
