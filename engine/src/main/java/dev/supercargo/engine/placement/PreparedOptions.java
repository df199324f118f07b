package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    private final Column columns;
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

    /** One entry per option and property; NaN is unknown. */
    private record Column(
            int[] kind,
            int[] spot,
            double[] full,
            double[] marginal,
            double[] transferPerGb,
            boolean[] reachable,
            int[] total,
            int[] free,
            int[] byKind,
            int[] kindStart) {}

    private PreparedOptions(List<CapacityOption> sorted, Optional<PreparedOptions> known) {
        this.options = sorted;
        Numbering<Kind> kindNumbers =
                new Numbering<>(known.map(other -> other.kinds).orElse(List.of()));
        Numbering<Spot> spotNumbers =
                new Numbering<>(known.map(other -> other.spots).orElse(List.of()));
        int size = sorted.size();
        int[] kind = new int[size];
        int[] spot = new int[size];
        double[] full = new double[size];
        double[] marginal = new double[size];
        double[] transferPerGb = new double[size];
        boolean[] reachable = new boolean[size];
        int[] total = new int[size];
        int[] free = new int[size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            CapacityOption option = sorted.get(i);
            while (known.isPresent()
                    && at < known.get().size()
                    && precedes(known.get().get(at), option)) {
                at++;
            }
            boolean same =
                    known.isPresent() && at < known.get().size() && known.get().get(at) == option;
            Place place = option.place();
            kind[i] = same ? known.get().columns.kind[at] : kindNumbers.of(Kind.of(option));
            spot[i] = same ? known.get().columns.spot[at] : spotNumbers.of(new Spot(place.provider(), place.region()));
            full[i] =
                    same ? known.get().columns.full[at] : dollars(option.price().fullPerNodeHour());
            marginal[i] = same
                    ? known.get().columns.marginal[at]
                    : dollars(option.price().marginalPerNodeHour());
            if (Double.isNaN(marginal[i])) {
                marginal[i] = full[i];
            }
            transferPerGb[i] = option.price().transferPerGb() instanceof Measured.Known<Money>(Money money)
                    ? money.amount().doubleValue()
                    : Double.NaN;
            reachable[i] = option.reachability() instanceof Reachability.Reachable;
            boolean fixed = option.availability() instanceof Availability.Fixed;
            total[i] = fixed ? ((Availability.Fixed) option.availability()).total() : ELASTIC;
            free[i] = fixed ? ((Availability.Fixed) option.availability()).free() : ELASTIC;
        }
        this.kinds = kindNumbers.all();
        this.spots = spotNumbers.all();
        int[] kindStart = starts(kind, kinds.size());
        this.columns = new Column(
                kind, spot, full, marginal, transferPerGb, reachable, total, free, grouped(kind, kindStart), kindStart);
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

    @Override
    public CapacityOption get(int index) {
        return options.get(index);
    }

    @Override
    public int size() {
        return options.size();
    }

    List<Kind> kinds() {
        return kinds;
    }

    List<Spot> spots() {
        return spots;
    }

    /** Where the options of a kind begin in {@link #ofKind}; those of the next kind begin where they end. */
    int kindStart(int kind) {
        return columns.kindStart[kind];
    }

    /** The index of an option; options of one kind are neighbours, in the order of their ids. */
    int ofKind(int position) {
        return columns.byKind[position];
    }

    int spot(int index) {
        return columns.spot[index];
    }

    /** Dollars per node and hour. */
    double full(int index) {
        return columns.full[index];
    }

    /** Dollars per node and hour; the full price where no marginal one is known. */
    double marginal(int index) {
        return columns.marginal[index];
    }

    double transferPerGb(int index) {
        return columns.transferPerGb[index];
    }

    boolean isReachable(int index) {
        return columns.reachable[index];
    }

    /** Accelerators in all, or {@link #ELASTIC}. */
    int total(int index) {
        return columns.total[index];
    }

    int free(int index) {
        return columns.free[index];
    }

    private static double dollars(Measured<HourlyRate> rate) {
        return rate instanceof Measured.Known<HourlyRate>(HourlyRate known)
                ? known.perHour().amount().doubleValue()
                : Double.NaN;
    }

    private static int[] starts(int[] kind, int kinds) {
        int[] starts = new int[kinds + 1];
        for (int number : kind) {
            starts[number + 1]++;
        }
        for (int number = 0; number < kinds; number++) {
            starts[number + 1] += starts[number];
        }
        return starts;
    }

    private static int[] grouped(int[] kind, int[] starts) {
        int[] next = starts.clone();
        int[] grouped = new int[kind.length];
        for (int i = 0; i < kind.length; i++) {
            grouped[next[kind[i]]++] = i;
        }
        return grouped;
    }

    /** Numbers equal values alike, in the order in which they come. */
    private static final class Numbering<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        Numbering(List<T> known) {
            known.forEach(this::of);
        }

        int of(T value) {
            Integer number = numbers.get(value);
            if (number != null) {
                return number;
            }
            numbers.put(value, values.size());
            values.add(value);
            return values.size() - 1;
        }

        List<T> all() {
            return List.copyOf(values);
        }
    }
}
