package dev.supercargo.planning.optimise;

import java.util.Comparator;

/** What is best. Each goes on by the others' measures and at last by the parts' names, so that there is one best build. */
public enum Goal {
    /** The fastest. */
    PERFORMANCE(Comparator.comparingDouble(Build::speed).reversed().thenComparing(Build::cost)),
    /** The cheapest. */
    COST(Comparator.comparing(Build::cost)
            .thenComparing(Comparator.comparingDouble(Build::speed).reversed())),
    /** The most speed for a watt. */
    EFFICIENCY(Comparator.comparingDouble(Build::speedPerKilowatt).reversed().thenComparing(Build::cost));

    private final Comparator<Build> order;

    Goal(Comparator<Build> order) {
        this.order = order.thenComparing(Build::power).thenComparing(Build::name);
    }

    /** The best first. */
    Comparator<Build> order() {
        return order;
    }
}
