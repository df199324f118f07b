package dev.supercargo.chassis.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Whether this process is about to end. Its consumers run on while its database is closed beneath them, and what fails
 * then says nothing about the events. Thread-safe.
 */
@ApplicationScoped
class Ending {

    private volatile boolean begun;

    void begin(@Observes @Priority(1) ShutdownEvent event) {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
