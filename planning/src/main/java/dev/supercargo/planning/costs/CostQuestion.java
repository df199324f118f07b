package dev.supercargo.planning.costs;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What shall be compared.
 *
 * @param horizon 1 to 120 months: nobody knows prices for longer than ten years
 * @param discount what money earns elsewhere in a year, by which later payments count less
 * @param budget for everything over the horizon, after resale
 * @param options 1 or more, with names unlike each other
 * @param benefits what the work brings in a month, unknown if nobody says
 */
public record CostQuestion(
        String name,
        Months horizon,
        Share discount,
        Workload workload,
        Measured<Money> budget,
        List<Configuration> options,
        Measured<Money> benefits) {

    public static final int MONTHS_MAX = 120;

    public CostQuestion {
        options = List.copyOf(options);
        if (horizon.count() < 1 || horizon.count() > MONTHS_MAX) {
            throw new IllegalArgumentException(
                    "costs are followed for 1 to " + MONTHS_MAX + " months, but " + horizon + " are asked for");
        }
        if (options.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to compare: no option is given");
        }
        Set<String> names = new HashSet<>();
        for (Configuration option : options) {
            if (!names.add(option.name())) {
                throw new IllegalArgumentException("two options are named '" + option.name() + "'");
            }
        }
    }

    /** The same options for other work. */
    public CostQuestion doing(Workload other) {
        return new CostQuestion(name, horizon, discount, other, budget, options, benefits);
    }

    /** The same work done in other ways. */
    public CostQuestion choosing(List<Configuration> others) {
        return new CostQuestion(name, horizon, discount, workload, budget, others, benefits);
    }
}
