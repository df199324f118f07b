package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.AcceleratorChoice;
import dev.supercargo.engine.workload.AcceleratorDemand;
import dev.supercargo.engine.workload.NodeCount;
import java.util.SortedSet;
import java.util.TreeSet;

/** The counts of devices and nodes worth assessing for a request on an option. */
final class DeviceCounts {

    private DeviceCounts() {}

    /** Devices per node; empty if the option does not match the demand. */
    static SortedSet<Integer> perNode(AcceleratorDemand demand, CapacityOption option) {
        int inNode = option.node().accelerators();
        SortedSet<Integer> counts = new TreeSet<>();
        switch (demand) {
            case AcceleratorDemand.OneOf(var choices) ->
                choices.stream()
                        .filter(choice ->
                                choice.accepts(option.node().accelerator().id()))
                        .map(AcceleratorChoice::perNode)
                        .filter(count -> count <= inNode)
                        .forEach(counts::add);
            case AcceleratorDemand.Any(int min, int max) -> {
                int most = Math.min(max, inNode);
                if (most >= min) {
                    counts.add(most);
                    // A rented node is paid whole, so using less of it never pays; an owned one is shared.
                    if (option.place().market() == Market.OWNED) {
                        addPowersOfTwo(counts, min, most);
                    }
                }
            }
        }
        return counts;
    }

    /** Nodes: the smallest and largest allowed and the powers of two between. */
    static SortedSet<Integer> nodes(NodeCount allowed) {
        SortedSet<Integer> counts = new TreeSet<>();
        counts.add(allowed.max());
        addPowersOfTwo(counts, allowed.min(), allowed.max());
        return counts;
    }

    private static void addPowersOfTwo(SortedSet<Integer> counts, int min, int max) {
        counts.add(min);
        for (int power = Integer.highestOneBit(min) << 1; power > 0 && power <= max; power <<= 1) {
            counts.add(power);
        }
    }
}
