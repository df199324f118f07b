package dev.supercargo.engine.autoscaling;

import java.time.Duration;

/**
 * Which nodes a pool keeps though no job uses them.
 *
 * @param nodesMin open in any case while the pool may open nodes, 0 or more
 * @param scaleDownCoolDown a node stays so long after its last job
 */
public record KeepWarm(int nodesMin, Duration scaleDownCoolDown) {

    public KeepWarm {
        if (nodesMin < 0 || scaleDownCoolDown.isNegative()) {
            throw new IllegalArgumentException("the fewest nodes and the cool-down must not be negative, but are "
                    + nodesMin + " and " + scaleDownCoolDown);
        }
    }
}
