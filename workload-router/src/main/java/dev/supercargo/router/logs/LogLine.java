package dev.supercargo.router.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * One line a container wrote.
 *
 * @param at when, by the cluster; empty if it does not say
 */
record LogLine(Optional<Instant> at, String text) {

    /** Of a line that begins with its time. */
    static LogLine of(String stamped) {
        int end = stamped.indexOf(' ');
        try {
            String time = end < 0 ? stamped : stamped.substring(0, end);
            return new LogLine(Optional.of(Instant.parse(time)), end < 0 ? "" : stamped.substring(end + 1));
        } catch (DateTimeException e) {
            return new LogLine(Optional.empty(), stamped);
        }
    }

    /** Whether the API server says in place of a log that it has none: every line of a log has its time. */
    boolean isRefusal() {
        return at.isEmpty() && text.startsWith("{\"kind\":\"Status\"");
    }
}
