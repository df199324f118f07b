package dev.supercargo.cli.platform;

import java.net.URI;

/** Nobody answers at the platform's address. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreachable(URI base, Exception cause) {
        super("Cannot reach the platform at " + base + " (" + reason(cause) + ").", cause);
    }

    private static String reason(Exception cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                : message;
    }
}
