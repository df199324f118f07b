package dev.supercargo.pricing.interruptions;

import java.time.Duration;

/**
 * Time that nodes ran, added up over the nodes.
 *
 * @param value hours, 0 or more
 */
public record NodeHours(double value) {

    public NodeHours {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("node-hours must be 0 or more, but are " + value);
        }
    }

    static NodeHours of(Duration time) {
        return new NodeHours(time.toMillis() / (double) Duration.ofHours(1).toMillis());
    }
}
