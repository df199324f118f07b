package dev.supercargo.simulator.fault;

import java.util.OptionalLong;

/**
 * How often a fault hits its target.
 *
 * @param times after so many hits it is over; empty = never
 * @param share of the requests that are hit, above 0 and at most 1
 * @param seed of the choice: the same seed hits the same requests of a sequence
 */
public record Occurrence(OptionalLong times, double share, long seed) {

    private static final Occurrence ALWAYS = new Occurrence(OptionalLong.empty(), 1, 0);

    public Occurrence {
        if (!(share > 0) || share > 1) {
            throw new IllegalArgumentException("share " + share + " is not above 0 and at most 1.");
        }
        if (times.isPresent() && times.getAsLong() < 1) {
            throw new IllegalArgumentException(
                    "times " + times.getAsLong() + " is not at least 1. Maybe leave it out: then it never ends.");
        }
    }

    /** Every request until the fault is taken away. */
    public static Occurrence always() {
        return ALWAYS;
    }

    /** The next requests. */
    public static Occurrence next(long times) {
        return new Occurrence(OptionalLong.of(times), 1, 0);
    }

    /** Some requests, chosen by the seed. */
    public static Occurrence share(double share, long seed) {
        return new Occurrence(OptionalLong.empty(), share, seed);
    }
}
