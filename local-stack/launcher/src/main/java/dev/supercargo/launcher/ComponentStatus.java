package dev.supercargo.launcher;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor knows about one component.
 *
 * @param component which one
 * @param state where it is in its life
 * @param pid its process while there is one
 * @param port where it listens
 * @param since when it entered the state
 * @param startTime how long its last start took until it answered
 * @param restarts how often it was started again after it died
 * @param log its log file
 */
record ComponentStatus(
        Component component,
        ComponentState state,
        @Nullable Long pid,
        int port,
        Instant since,
        @Nullable Duration startTime,
        int restarts,
        String log) {

    ComponentStatus starting(Instant now) {
        return new ComponentStatus(component, ComponentState.STARTING, null, port, now, null, restarts, log);
    }

    ComponentStatus launched(long process) {
        return new ComponentStatus(component, state, process, port, since, startTime, restarts, log);
    }

    ComponentStatus ready(long process, Instant now) {
        return new ComponentStatus(
                component, ComponentState.READY, process, port, now, Duration.between(since, now), restarts, log);
    }

    ComponentStatus dead(Instant now) {
        return new ComponentStatus(component, ComponentState.DEAD, null, port, now, null, restarts + 1, log);
    }

    ComponentStatus stopped(Instant now) {
        return new ComponentStatus(component, ComponentState.STOPPED, null, port, now, null, restarts, log);
    }
}
