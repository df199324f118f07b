package dev.supercargo.engine.autoscaling;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many nodes of a pool should be open: those in use, those in use until a moment ago, and a least number while the
 * pool may open nodes.
 *
 * @param used by jobs now
 * @param wanted open, {@code used} or more
 * @param reason why so many, as a phrase
 */
public record WarmNodes(int used, int wanted, String reason) {

    /** Pure. @param stays that lasted into the scale-down cool-down, or last still */
    public static WarmNodes of(KeepWarm keep, PoolLimits limits, List<Stay> stays, Instant now) {
        int used = nodesAt(now, stays);
        int recently = peak(now.minus(keep.scaleDownCoolDown()), now, stays);
        int least = limits.isOpen(now) ? keep.nodesMin() : 0;
        int wanted = Math.max(used, Math.min(limits.nodesMax(), Math.max(recently, least)));
        return new WarmNodes(used, wanted, reason(used, recently, wanted, keep));
    }

    private static String reason(int used, int recently, int wanted, KeepWarm keep) {
        if (wanted == used) {
            return "jobs use them";
        }
        return wanted == recently
                ? "jobs used so many within the last " + keep.scaleDownCoolDown()
                : "so many are kept while the pool is open";
    }

    /** The most nodes in use at one moment; that can only be the first one, or when a job came. */
    private static int peak(Instant from, Instant to, List<Stay> stays) {
        return Stream.concat(
                        Stream.of(from),
                        stays.stream().map(Stay::from).filter(start -> start.isAfter(from) && !start.isAfter(to)))
                .mapToInt(moment -> nodesAt(moment, stays))
                .max()
                .orElse(0);
    }

    private static int nodesAt(Instant moment, List<Stay> stays) {
        return stays.stream()
                .filter(stay -> stay.includes(moment))
                .mapToInt(Stay::nodes)
                .sum();
    }
}
