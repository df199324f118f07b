package dev.supercargo.simulator.store;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every change of the store from the moment of subscription on, in order; none is lost, however slow the reader. */
public final class Feed {

    private final Queue<Change> changes = new ConcurrentLinkedQueue<>();

    Feed() {}

    void offer(Change change) {
        changes.add(change);
    }

    /** The next change, which is then forgotten; empty when all have been read. */
    public Optional<Change> next() {
        return Optional.ofNullable(changes.poll());
    }
}
