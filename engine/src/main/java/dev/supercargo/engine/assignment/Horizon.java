package dev.supercargo.engine.assignment;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a plan looks. Only what starts at once is binding; the rest is planned again at the next event.
 *
 * @param now start of the first slot
 * @param slot length of one, positive; running times are rounded up to whole slots
 * @param slots 1 or more; what runs beyond the last one is cut off there
 */
public record Horizon(Instant now, Duration slot, int slots) {

    public Horizon {
        if (slot.isZero() || slot.isNegative() || slots < 1) {
            throw new IllegalArgumentException(
                    "a plan has 1 or more slots of some length, but has " + slots + " of " + slot);
        }
    }

    /** One day in slots of an hour. */
    public static Horizon ofOneDay(Instant now) {
        return new Horizon(now, Duration.ofHours(1), 24);
    }

    double slotHours() {
        return slot.toNanos() / 3.6e12;
    }

    /** Whole slots that {@code length} needs, at least one and at most all. */
    int slotsFor(Duration length) {
        long nanos = slot.toNanos();
        long whole =
                Math.ceilDiv(Math.min(length.toSeconds(), 1L << 32) * 1_000_000_000L + length.toNanosPart(), nanos);
        return Math.clamp(whole, 1, slots);
    }

    /** The last slot that begins at {@code latest} or before; negative if it has passed. */
    int lastSlot(Instant latest) {
        if (latest.isBefore(now)) {
            return -1;
        }
        long seconds = Duration.between(now, latest).toSeconds();
        return (int) Math.min(slots - 1L, seconds / Math.max(1, slot.toSeconds()));
    }

    Instant start(int slotNumber) {
        return now.plus(slot.multipliedBy(slotNumber));
    }
}
