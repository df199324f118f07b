package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.quantities.Measured;
import java.time.Duration;

/**
 * Capacity a job could use: an offer of a provider or a pool of owned nodes.
 *
 * @param id unique in a snapshot
 * @param place where and in which market
 * @param node what one node is
 * @param price of one node
 * @param interruptions of one node; counts for spot only
 * @param reachability by a connected cluster
 * @param availability now
 * @param startUp from the decision until the first pod runs
 */
public record CapacityOption(
        String id,
        Place place,
        NodeShape node,
        OptionPrice price,
        Measured<InterruptionRate> interruptions,
        Reachability reachability,
        Availability availability,
        Duration startUp) {

    public CapacityOption withPrice(OptionPrice other) {
        return new CapacityOption(id, place, node, other, interruptions, reachability, availability, startUp);
    }
}
