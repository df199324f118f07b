package dev.supercargo.simulator.fault;

import java.time.Duration;
import java.util.Optional;

/** What happens to a request. */
public sealed interface Effect {

    /**
     * It is refused and changes nothing.
     *
     * @param code HTTP status, 400 to 599; 409 conflict, 410 expired, 429 too many requests, 5xx the server's fault
     * @param retryAfter told to the client in whole seconds; empty = not told
     */
    record Refuse(int code, Optional<Duration> retryAfter) implements Effect {

        public Refuse {
            if (code < 400 || code > 599) {
                throw new IllegalArgumentException(
                        "code " + code + " is no refusal. Maybe use 429 or 503; 400 to 599 are possible.");
            }
        }
    }

    /**
     * It is answered later.
     *
     * @param by real time, at most a minute
     */
    record Delay(Duration by) implements Effect {

        private static final Duration LONGEST = Duration.ofMinutes(1);

        public Delay {
            if (by.isNegative() || by.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("by " + by + " is not from PT0S to " + LONGEST + ".");
            }
        }
    }

    /**
     * It waits until the fault is taken away, or the longest time is over.
     *
     * @param moment at which it waits
     */
    record Hold(Moment moment) implements Effect {

        static final Duration LONGEST = Duration.ofMinutes(10);

        /** Where a request waits; what a client that dies meanwhile has sent goes on nevertheless, as on a real server. */
        public enum Moment {
            /** Nothing is done yet. */
            BEFORE,
            /** It is done, and the client does not know. A request that is refused is not held. */
            AFTER
        }
    }

    /** It is done, but the connection breaks before the client learns of it. */
    record LoseAnswer() implements Effect {}

    /**
     * A watch ends early, as when a proxy on the way cuts it off.
     *
     * @param after real time from its start
     */
    record EndWatch(Duration after) implements Effect {}
}
