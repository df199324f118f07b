package dev.supercargo.engine.autoscaling;

import java.time.Instant;
import java.util.Optional;

/**
 * A job on nodes of a pool.
 *
 * @param from when it got them
 * @param to when it gave them back, exclusive; empty while it has them
 * @param nodes 1 or more
 */
public record Stay(Instant from, Optional<Instant> to, int nodes) {

    boolean includes(Instant moment) {
        return !from.isAfter(moment) && to.filter(end -> !end.isAfter(moment)).isEmpty();
    }
}
