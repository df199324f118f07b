package dev.supercargo.pricing.interruptions;

/**
 * Interruptions in the time in which they could happen.
 *
 * @param interruptions 0 or more; a fraction if they have aged
 */
record Exposure(double interruptions, NodeHours time) {

    static final Exposure NONE = new Exposure(0, new NodeHours(0));

    Exposure {
        if (!(interruptions >= 0) || Double.isInfinite(interruptions)) {
            throw new IllegalArgumentException("interruptions must be 0 or more, but are " + interruptions);
        }
    }

    Exposure plus(Exposure other) {
        return new Exposure(interruptions + other.interruptions, new NodeHours(time.value() + other.time.value()));
    }

    /** @param weight of this against what is seen today, 0 to 1 */
    Exposure weighing(double weight) {
        return new Exposure(interruptions * weight, new NodeHours(time.value() * weight));
    }
}
