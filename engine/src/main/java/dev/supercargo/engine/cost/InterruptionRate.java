package dev.supercargo.engine.cost;

/**
 * How often the provider takes one node back.
 *
 * @param perHour expected interruptions per running hour, 0 or more
 */
public record InterruptionRate(double perHour) {

    public InterruptionRate {
        if (!(perHour >= 0) || Double.isInfinite(perHour)) {
            throw new IllegalArgumentException("interruptions per hour must be 0 or more, but are " + perHour);
        }
    }

    public static InterruptionRate never() {
        return new InterruptionRate(0);
    }

    /** A gang stops when any of its nodes is taken. */
    public InterruptionRate ofGang(int nodes) {
        return new InterruptionRate(perHour * nodes);
    }
}
