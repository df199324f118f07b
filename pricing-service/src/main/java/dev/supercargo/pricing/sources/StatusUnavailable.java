package dev.supercargo.pricing.sources;

import java.sql.SQLException;

/** The database did not answer about the sources. */
final class StatusUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatusUnavailable(SQLException cause) {
        super("the state of the price sources: " + cause.getMessage(), cause);
    }
}
