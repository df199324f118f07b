package dev.supercargo.chassis.inbox;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Tells failures that pass by themselves from those that do not. */
final class Transience {

    private Transience() {}

    /** Connection failures, lost optimistic races, deadlocks and serialisation failures pass; nothing else does. */
    static boolean of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null
                        || state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57");
            }
        }
        return failure instanceof PersistenceException && failure.getCause() == null;
    }
}
