package dev.supercargo.router.logs;

import dev.supercargo.chassis.problem.ErrorKind;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Who follows logs, and how many may. Thread-safe. */
@ApplicationScoped
class Followers {

    private static final ProblemType TOO_MANY =
            new ProblemType("too-many-log-streams", "Too many logs are followed", 429, ErrorKind.CALLER);

    private final LogConfig config;
    private final Map<String, Integer> byUser = new HashMap<>();
    private int all;

    Followers(LogConfig config) {
        this.config = config;
    }

    /** Held while a log is followed. Giving it back twice does nothing. */
    interface Seat extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Problem 429 if there are too many */
    synchronized Seat take(String user) {
        int own = byUser.getOrDefault(user, 0);
        if (own >= config.followedMaxPerUser()) {
            throw new Problem(
                    TOO_MANY,
                    "User " + user + " follows " + own + " logs already, which is the most. Maybe end one of them.");
        }
        if (all >= config.followedMax()) {
            throw new Problem(
                    TOO_MANY, all + " logs are followed already, which is the most. Maybe read without following.");
        }
        all++;
        byUser.put(user, own + 1);
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.getAndSet(false)) {
                leave(user);
            }
        };
    }

    private synchronized void leave(String user) {
        all--;
        byUser.computeIfPresent(user, (same, count) -> count == 1 ? null : count - 1);
    }
}
