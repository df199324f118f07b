package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The options of a snapshot, sorted by id and indexed once, so that a decision looks at each kind of hardware once and
 * at each offer with plain arithmetic. Immutable. Build it when prices change and hand it to every snapshot until they
 * change again; {@link #replacing} keeps the index for what stays the same.
 */
public final class PreparedOptions extends AbstractList<CapacityOption> implements RandomAccess {

    /** Where capacity has no fixed size. */
    static final int ELASTIC = -1;

    private final List<CapacityOption> options;
    private final OptionColumns columns;
    private final List<Kind> kinds;
    private final List<Spot> spots;

    /**
     * What decides how long a job takes on an option. Options of one kind differ only in place, price, reach and
     * availability.
     */
    record Kind(NodeShape node, Market market, Measured<InterruptionRate> interruptions, Duration startUp) {
        private static final Measured<InterruptionRate> NOT_SPOT = Measured.unknown("not spot");

        static Kind of(CapacityOption option) {
            Market market = option.place().market();
            return new Kind(
                    option.node(), market, market == Market.SPOT ? option.interruptions() : NOT_SPOT, option.startUp());
        }
    }

    /** Provider and region. */
    record Spot(String provider, String region) {}

    private PreparedOptions(List<CapacityOption> sorted, Optional<PreparedOptions> known) {
        Numbering<Kind> kindNumbers =
                new Numbering<>(known.map(other -> other.kinds).orElse(List.of()));
        Numbering<Spot> spotNumbers =
                new Numbering<>(known.map(other -> other.spots).orElse(List.of()));
        this.options = sorted;
        this.columns = new OptionColumns(sorted, kindNumbers, spotNumbers, known);
        this.kinds = kindNumbers.all();
        this.spots = spotNumbers.all();
    }

    /** The options in any order; itself if it is prepared already. */
    public static PreparedOptions of(Collection<CapacityOption> options) {
        return options instanceof PreparedOptions prepared
                ? prepared
                : new PreparedOptions(
                        options.stream()
                                .sorted(Comparator.comparing(CapacityOption::id))
                                .toList(),
                        Optional.empty());
    }

    /** These options with some replaced (those of the same id) or added. */
    public PreparedOptions replacing(Collection<CapacityOption> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        Map<String, CapacityOption> newer = new LinkedHashMap<>();
        changed.forEach(option -> newer.put(option.id(), option));
        List<CapacityOption> fresh = newer.values().stream()
                .sorted(Comparator.comparing(CapacityOption::id))
                .toList();
        List<CapacityOption> merged = new ArrayList<>(options.size() + fresh.size());
        int next = 0;
        for (CapacityOption option : options) {
            while (next < fresh.size() && precedes(fresh.get(next), option)) {
                merged.add(fresh.get(next++));
            }
            if (next < fresh.size() && fresh.get(next).id().equals(option.id())) {
                merged.add(fresh.get(next++));
            } else {
                merged.add(option);
            }
        }
        merged.addAll(fresh.subList(next, fresh.size()));
        return new PreparedOptions(List.copyOf(merged), Optional.of(this));
    }

    private static boolean precedes(CapacityOption one, CapacityOption other) {
        return one != other && one.id().compareTo(other.id()) < 0;
    }

    /** The option with that id. */
    Optional<CapacityOption> named(String id) {
        int index = indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(options.get(index));
    }

    /** The index of the option with that id; negative if there is none. */
    int indexOf(String id) {
        int low = 0;
        int high = options.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = options.get(middle).id().compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public CapacityOption get(int index) {
        return options.get(index);
    }

    @Override
    public int size() {
        return options.size();
    }

    OptionColumns columns() {
        return columns;
    }

    List<Kind> kinds() {
        return kinds;
    }

    List<Spot> spots() {
        return spots;
    }
}
