package dev.supercargo.chassis.problem;

/**
 * A kind of problem with its stable address.
 *
 * @param slug last part of the {@code type} URI; never changes
 * @param title the same for every occurrence
 * @param status HTTP status
 */
public record ProblemType(String slug, String title, int status, ErrorKind kind) {

    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", "The request is not valid", 400, ErrorKind.CALLER);
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", "Sign in first", 401, ErrorKind.CALLER);
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", "Not allowed", 403, ErrorKind.CALLER);
    public static final ProblemType NOT_FOUND =
            new ProblemType("not-found", "There is no such thing", 404, ErrorKind.CALLER);
    public static final ProblemType CONFLICT =
            new ProblemType("conflict", "The state does not allow it", 409, ErrorKind.CONFLICT);
    public static final ProblemType IDEMPOTENCY_KEY_REUSED = new ProblemType(
            "idempotency-key-reused", "The idempotency key was used with another body", 409, ErrorKind.CONFLICT);
    public static final ProblemType PRECONDITION_FAILED =
            new ProblemType("precondition-failed", "It changed meanwhile", 412, ErrorKind.CONFLICT);
    public static final ProblemType TOO_LARGE =
            new ProblemType("too-large", "The request is too large", 413, ErrorKind.CALLER);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", "The media type is not supported", 415, ErrorKind.CALLER);
    public static final ProblemType UNPROCESSABLE =
            new ProblemType("unprocessable", "The request cannot be carried out", 422, ErrorKind.CALLER);
    public static final ProblemType UNAVAILABLE =
            new ProblemType("unavailable", "A part of the platform is not ready", 503, ErrorKind.EXTERNAL);
    public static final ProblemType INTERNAL =
            new ProblemType("internal-error", "Something went wrong on our side", 500, ErrorKind.INTERNAL);

    /** The {@code type} URI. */
    public String uri() {
        return "https://supercargo.dev/problems/" + slug;
    }
}
