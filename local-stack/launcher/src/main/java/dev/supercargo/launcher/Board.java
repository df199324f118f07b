package dev.supercargo.launcher;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Holds the platform's status and tells everybody who listens about each change, in order. Thread-safe. */
final class Board {

    /** Hears of every change, one at a time. */
    interface Listener {
        void changed(PlatformStatus status);

        /** Something a person should read at once. */
        void notice(String text);
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private PlatformStatus status;

    Board(PlatformStatus status) {
        this.status = status;
    }

    synchronized void listen(Listener listener) {
        listeners.add(listener);
        listener.changed(status);
    }

    synchronized void update(UnaryOperator<PlatformStatus> change) {
        status = change.apply(status);
        listeners.forEach(listener -> listener.changed(status));
    }

    void update(Component component, UnaryOperator<ComponentStatus> change) {
        update(whole -> whole.with(component, change));
    }

    synchronized void notice(String text) {
        listeners.forEach(listener -> listener.notice(text));
    }

    synchronized PlatformStatus status() {
        return status;
    }
}
