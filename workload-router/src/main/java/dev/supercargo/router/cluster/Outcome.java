package dev.supercargo.router.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What a step of a job came to. */
public sealed interface Outcome {

    /** @param lookAgain in how much real time, even if nothing is heard of the job; empty if nothing but news counts */
    record Done(Optional<Duration> lookAgain) implements Outcome {}

    /** It could not be done now. */
    record Failed(Throwable cause) implements Outcome {}

    /** @param step as {@link Done#lookAgain}; throws if it cannot be done now */
    static Outcome of(Supplier<Optional<Duration>> step) {
        try {
            return new Done(step.get());
        } catch (RuntimeException | Error e) {
            return new Failed(e);
        }
    }

    /** Throws what it failed by, if it did. */
    default void orThrow() {
        if (this instanceof Failed(Throwable cause)) {
            switch (cause) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                default -> throw new IllegalStateException(cause);
            }
        }
    }
}
