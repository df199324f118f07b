package dev.supercargo.router.logs;

import java.time.Instant;
import java.util.Optional;

/** Where the reading of a log was left, to go on there after its connection broke. Not thread-safe. */
final class Resume {

    private Optional<Instant> last;
    private int givenAtLast;
    private int seenAtLast;

    /** @param since lines before are not wanted */
    Resume(Optional<Instant> since) {
        this.last = since;
    }

    /** From when to read; lines of that very instant may come again. */
    Optional<Instant> from() {
        return last;
    }

    void reopened() {
        seenAtLast = 0;
    }

    /**
     * False for a line that was given before. Lines come in the order of their times, and several may share one. A line
     * without a time is always new.
     */
    boolean isNew(LogLine line) {
        if (line.at().isEmpty()) {
            return true;
        }
        Instant at = line.at().get();
        if (last.isPresent() && at.isBefore(last.get())) {
            return false;
        }
        if (last.isEmpty() || at.isAfter(last.get())) {
            last = line.at();
            givenAtLast = 0;
            seenAtLast = 0;
        }
        seenAtLast++;
        if (seenAtLast <= givenAtLast) {
            return false;
        }
        givenAtLast++;
        return true;
    }
}
