package dev.supercargo.engine.autoscaling;

import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a pool of rented nodes may grow.
 *
 * @param nodesMax open at once, 0 or more
 * @param utilisationTarget while less of the accelerators on open nodes is used, no more nodes are opened; 0..1
 * @param scaleUpCoolDown between two openings
 * @param open when nodes may be opened; empty means always
 * @param spendPerHourMax of all open nodes together; empty for no limit
 */
public record PoolLimits(
        int nodesMax,
        double utilisationTarget,
        Duration scaleUpCoolDown,
        List<OpeningHours> open,
        Optional<Money> spendPerHourMax) {

    public PoolLimits {
        open = List.copyOf(open);
        if (nodesMax < 0 || !(utilisationTarget >= 0 && utilisationTarget <= 1) || scaleUpCoolDown.isNegative()) {
            throw new IllegalArgumentException(
                    "the most nodes and the cool-down must not be negative, and the target utilisation lies in 0..1, but"
                            + " are " + nodesMax + ", " + scaleUpCoolDown + " and " + utilisationTarget);
        }
    }

    boolean isOpen(Instant now) {
        return open.isEmpty() || open.stream().anyMatch(hours -> hours.contains(now));
    }
}
