package dev.supercargo.engine.assignment;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a plan looks. Only what starts at once is binding; the rest is planned again at the next event.
 *
 * @param now start of the first slot
 * @param slot length of one, positive; running times are rounded up to whole slots
 * @param slots 1 or more; of what runs beyond the last one, savings and devices count up to there
 */
public record Horizon(Instant now, Duration slot, int slots) {

    /** More slots than any job needs. */
    private static final long LONGEST = 1_000_000;

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
        return (int) Math.min(slotsInAll(length), slots);
    }

    /** Whole slots that {@code length} needs, at least one, even beyond the last. */
    long slotsInAll(Duration length) {
        double needed =
                (length.toSeconds() + length.toNanosPart() / 1e9) / (slot.toSeconds() + slot.toNanosPart() / 1e9);
        return Math.clamp((long) Math.ceil(needed), 1, LONGEST);
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
