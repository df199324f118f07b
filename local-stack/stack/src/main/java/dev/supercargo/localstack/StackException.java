package dev.supercargo.localstack;

/** PostgreSQL or Kafka could not be started or stopped; the message says why and what may help. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
