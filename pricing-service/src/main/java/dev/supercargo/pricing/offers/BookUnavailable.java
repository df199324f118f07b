package dev.supercargo.pricing.offers;

import java.sql.SQLException;

/** The database did not take the prices; the transaction rolls back. */
final class BookUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BookUnavailable(SQLException cause) {
        super("the offers could not be written: " + cause.getMessage(), cause);
    }
}
