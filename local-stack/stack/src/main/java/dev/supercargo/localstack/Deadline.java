package dev.supercargo.localstack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition of another process, which can only be polled, but never for ever. */
public final class Deadline {

    private static final Duration POLL = Duration.ofMillis(25);

    private final long endNanos;

    private Deadline(Duration limit) {
        this.endNanos = System.nanoTime() + limit.toNanos();
    }

    /** A deadline that far from now. */
    public static Deadline in(Duration limit) {
        return new Deadline(limit);
    }

    /** Whether the condition came true before the deadline. */
    public boolean await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (remaining().isZero() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }

    /** Time left, never negative. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }
}
