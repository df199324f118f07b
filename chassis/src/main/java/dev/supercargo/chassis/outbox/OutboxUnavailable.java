package dev.supercargo.chassis.outbox;

/** The outbox table could not be reached; the caller's transaction rolls back. */
public final class OutboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
