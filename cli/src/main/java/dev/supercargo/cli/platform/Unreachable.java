package dev.supercargo.cli.platform;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;

/** Nobody answers at the platform's address. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreachable(URI base, Exception cause) {
        super("Cannot reach the platform at " + base + " (" + reason(cause) + ").", cause);
    }

    private static String reason(Exception cause) {
        return switch (cause) {
            case ConnectException refused -> "nobody listens there";
            case HttpTimeoutException late -> "no answer in time";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
