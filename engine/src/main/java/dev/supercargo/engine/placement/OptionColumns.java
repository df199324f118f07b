package dev.supercargo.engine.placement;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep reads of each option, as plain numbers; NaN is unknown. The rows stand in the order of kinds, and within a
 * kind in the order of ids, so that a look at one kind reads neighbours.
 */
final class OptionColumns {

    private final int[] kindStart;
    private final int[] option;
    private final int[] row;
    private final int[] kind;
    private final int[] spot;
    private final double[] full;
    private final double[] marginal;
    private final double[] transferPerGb;
    private final boolean[] reachable;
    private final int[] total;
    private final int[] free;

    /**
     * Reads options sorted by id.
     *
     * @param before other options, whose rows are copied where an option is the same object
     */
    OptionColumns(
            List<CapacityOption> sorted,
            Numbering<PreparedOptions.Kind> kinds,
            Numbering<PreparedOptions.Spot> spots,
            Optional<PreparedOptions> before) {
        int size = sorted.size();
        int[] source = same(sorted, before);
        OptionColumns old = before.map(PreparedOptions::columns).orElse(this);
        this.kind = new int[size];
        for (int i = 0; i < size; i++) {
            kind[i] = source[i] >= 0 ? old.kind[source[i]] : kinds.of(PreparedOptions.Kind.of(sorted.get(i)));
        }
        this.kindStart = starts(kind, kinds.size());
        this.row = rows(kind, kindStart);
        this.option = new int[size];
        this.spot = new int[size];
        this.full = new double[size];
        this.marginal = new double[size];
        this.transferPerGb = new double[size];
        this.reachable = new boolean[size];
        this.total = new int[size];
        this.free = new int[size];
        for (int i = 0; i < size; i++) {
            option[row[i]] = i;
            if (source[i] >= 0) {
                copy(old, old.row[source[i]], row[i]);
            } else {
                read(sorted.get(i), spots, row[i]);
            }
        }
    }

    /** For each option its index among those before; -1 if it was not among them. */
    private static int[] same(List<CapacityOption> sorted, Optional<PreparedOptions> before) {
        int[] source = new int[sorted.size()];
        List<CapacityOption> others =
                before.<List<CapacityOption>>map(known -> known).orElse(List.of());
        int at = 0;
        for (int i = 0; i < source.length; i++) {
            CapacityOption wanted = sorted.get(i);
            while (at < others.size()
                    && others.get(at) != wanted
                    && others.get(at).id().compareTo(wanted.id()) < 0) {
                at++;
            }
            source[i] = at < others.size() && others.get(at) == wanted ? at : -1;
        }
        return source;
    }

    private void copy(OptionColumns from, int there, int here) {
        spot[here] = from.spot[there];
        full[here] = from.full[there];
        marginal[here] = from.marginal[there];
        transferPerGb[here] = from.transferPerGb[there];
        reachable[here] = from.reachable[there];
        total[here] = from.total[there];
        free[here] = from.free[there];
    }

    private void read(CapacityOption from, Numbering<PreparedOptions.Spot> spots, int here) {
        spot[here] = spots.of(
                new PreparedOptions.Spot(from.place().provider(), from.place().region()));
        full[here] = dollars(from.price().fullPerNodeHour());
        double known = dollars(from.price().marginalPerNodeHour());
        marginal[here] = Double.isNaN(known) ? full[here] : known;
        transferPerGb[here] = from.price().transferPerGb() instanceof Measured.Known<Money>(Money money)
                ? money.amount().doubleValue()
                : Double.NaN;
        reachable[here] = from.reachability() instanceof Reachability.Reachable;
        switch (from.availability()) {
            case Availability.Fixed(int unused, int all, var allFreeAt) -> {
                total[here] = all;
                free[here] = unused;
            }
            case Availability.Elastic elastic -> {
                total[here] = PreparedOptions.ELASTIC;
                free[here] = PreparedOptions.ELASTIC;
            }
        }
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

    private static int[] rows(int[] kind, int[] starts) {
        int[] next = starts.clone();
        int[] rows = new int[kind.length];
        for (int i = 0; i < kind.length; i++) {
            rows[i] = next[kind[i]]++;
        }
        return rows;
    }

    /** The first row of a kind; its last is the one before the first of the next kind. */
    int kindStart(int number) {
        return kindStart[number];
    }

    /** Index among the options. */
    int option(int at) {
        return option[at];
    }

    int spot(int at) {
        return spot[at];
    }

    /** Dollars per node and hour. */
    double full(int at) {
        return full[at];
    }

    /** Dollars per node and hour; the full price where no marginal one is known. */
    double marginal(int at) {
        return marginal[at];
    }

    double transferPerGb(int at) {
        return transferPerGb[at];
    }

    boolean isReachable(int at) {
        return reachable[at];
    }

    /** Accelerators in all, or {@link PreparedOptions#ELASTIC}. */
    int total(int at) {
        return total[at];
    }

    int free(int at) {
        return free[at];
    }
}
