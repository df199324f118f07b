package dev.supercargo.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How soon a dead component is started again: at once the first few times, later only as often as the window allows, so
 * that a component which cannot live does not keep the machine busy.
 *
 * @param attempts how many restarts fit into the window, at least 1
 * @param window length of the window
 * @param pause shortest time between death and restart
 */
record RestartPolicy(int attempts, Duration window, Duration pause) {

    static final RestartPolicy DEFAULT = new RestartPolicy(3, Duration.ofMinutes(5), Duration.ofMillis(500));

    /** Time to wait before the next restart, given when the earlier ones happened. */
    Duration delay(List<Instant> earlier, Instant now) {
        List<Instant> recent = earlier.stream()
                .filter(restart -> restart.isAfter(now.minus(window)))
                .sorted(Comparator.naturalOrder())
                .toList();
        if (recent.size() < attempts) {
            return pause;
        }
        Instant leavesWindow = recent.get(recent.size() - attempts).plus(window);
        Duration wait = Duration.between(now, leavesWindow);
        return wait.compareTo(pause) > 0 ? wait : pause;
    }
}
