package dev.supercargo.simulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Simulated now = anchor + (wall now − wall at the anchor) × rate. It never goes back. Thread-safe.
 *
 * <p>After a crash it continues as if it had never stopped, so that whoever extrapolated from the last published anchor
 * stays right, but runs fast for two minutes of real time at most: a cluster left off overnight does not wake up
 * months later.
 */
public final class SimulatedClock implements InstantSource {

    private static final Duration FAST_WHILE_DOWN_LIMIT = Duration.ofMinutes(2);

    /**
     * What is published: everybody can compute the simulated time from it.
     *
     * @param simulated simulated time at {@code wall}
     * @param wall real time
     * @param rate simulated seconds per real second, &gt; 0
     */
    public record Anchor(Instant simulated, Instant wall, double rate) {

        public Instant at(Instant wallNow) {
            return simulated.plus(scaled(Duration.between(wall, wallNow), rate));
        }

        private static Duration scaled(Duration duration, double rate) {
            return duration.isNegative() ? Duration.ZERO : Duration.ofNanos((long) (duration.toNanos() * rate));
        }
    }

    private final InstantSource wallClock;
    private Anchor anchor;
    private Instant latest;

    private SimulatedClock(InstantSource wallClock, Anchor anchor) {
        this.wallClock = wallClock;
        this.anchor = anchor;
        this.latest = anchor.simulated();
    }

    public static SimulatedClock startingAt(Instant simulated, InstantSource wallClock) {
        return new SimulatedClock(wallClock, new Anchor(simulated, wallClock.instant(), 1));
    }

    /** Continues from what an earlier process published last. */
    public static SimulatedClock resuming(Anchor last, InstantSource wallClock) {
        Instant wall = wallClock.instant();
        Instant fastUntil = last.wall().plus(FAST_WHILE_DOWN_LIMIT);
        Instant simulated =
                wall.isAfter(fastUntil) ? last.at(fastUntil).plus(Duration.between(fastUntil, wall)) : last.at(wall);
        return new SimulatedClock(wallClock, new Anchor(simulated, wall, 1));
    }

    @Override
    public synchronized Instant instant() {
        Instant now = anchor.at(wallClock.instant());
        if (now.isAfter(latest)) {
            latest = now;
        }
        return latest;
    }

    /** Goes on from now at this rate. */
    public synchronized Anchor runAt(double rate) {
        anchor = new Anchor(instant(), wallClock.instant(), rate);
        return anchor;
    }

    public synchronized Anchor anchor() {
        return anchor;
    }
}
