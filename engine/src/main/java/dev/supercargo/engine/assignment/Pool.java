package dev.supercargo.engine.assignment;

import java.util.List;

/**
 * Scarce capacity: an owned machine or node pool, a commitment, spot of limited depth.
 *
 * @param id unique
 * @param group pools of one group are alike in hardware and cost, so that one claim fits all of them
 * @param devices in all, free or held
 * @param holders what runs there now; their devices do not exceed {@code devices}
 */
public record Pool(String id, String group, int devices, List<Holder> holders) {

    public Pool {
        holders = List.copyOf(holders);
        int held = holders.stream().mapToInt(Holder::devices).sum();
        if (held > devices) {
            throw new IllegalArgumentException(
                    "pool " + id + " has " + devices + " devices, but its jobs hold " + held);
        }
    }

    /** A pool unlike all others. */
    public static Pool single(String id, int devices, List<Holder> holders) {
        return new Pool(id, id, devices, holders);
    }
}
