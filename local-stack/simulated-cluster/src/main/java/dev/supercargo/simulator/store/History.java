package dev.supercargo.simulator.store;

import dev.supercargo.simulator.resource.ApiException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest changes of each type, as many as watchers may be behind. A type with many changes does not push those of
 * others out. Not thread-safe: the store's lock guards it.
 */
final class History {

    private static final class OfType {
        final Deque<Change> changes = new ArrayDeque<>();
        long forgottenUpTo;
    }

    private final Map<String, OfType> byType = new HashMap<>();
    private final int limit;
    private long forgottenUpTo;

    /**
     * @param limit how many changes of a type are kept
     * @param start the revision before which nothing is known
     */
    History(int limit, long start) {
        this.limit = limit;
        this.forgottenUpTo = start;
    }

    void add(Change change) {
        OfType type = byType.computeIfAbsent(change.storageKey(), any -> new OfType());
        type.changes.addLast(change);
        while (type.changes.size() > limit) {
            type.forgottenUpTo = type.changes.removeFirst().revision();
        }
    }

    /** Forgets everything up to and with this revision. */
    void forget(long revision) {
        byType.clear();
        forgottenUpTo = revision;
    }

    /**
     * The changes of the type after the revision, in order.
     *
     * @throws ApiException 410 when some of them are not known any more
     */
    List<Change> after(String storageKey, long revision) {
        OfType type = byType.get(storageKey);
        long oldest = type == null ? forgottenUpTo : Math.max(forgottenUpTo, type.forgottenUpTo);
        if (revision < oldest) {
            throw ApiException.gone("too old resource version: " + revision + " (" + oldest + ")");
        }
        List<Change> found = new ArrayList<>();
        if (type != null) {
            for (var changes = type.changes.descendingIterator(); changes.hasNext(); ) {
                Change change = changes.next();
                if (change.revision() <= revision) {
                    break;
                }
                found.add(change);
            }
        }
        return found.reversed();
    }
}
