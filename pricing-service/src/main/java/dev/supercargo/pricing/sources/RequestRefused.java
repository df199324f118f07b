package dev.supercargo.pricing.sources;

/** A request that is refused the next time, too: the server answered with 4xx. */
final class RequestRefused extends SourceFailure {

    private static final long serialVersionUID = 1L;

    /** May repeat what was asked, so it is never told or logged. */
    private final String body;

    /** @param body the beginning of the answer */
    RequestRefused(String message, String body) {
        super(message);
        this.body = body;
    }

    String body() {
        return body;
    }
}
