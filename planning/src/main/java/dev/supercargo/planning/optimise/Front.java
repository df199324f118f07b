package dev.supercargo.planning.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The builds that none beats in cost, power and speed at once: the Pareto front. */
final class Front {

    private static final Comparator<Build> CHEAPEST = Comparator.comparing(Build::cost)
            .thenComparing(Build::power)
            .thenComparing(Comparator.comparingDouble(Build::speed).reversed())
            .thenComparing(Build::name);

    private Front() {}

    /** The cheapest first; of equal ones the first by name. Whoever is beaten is beaten by one that comes before it. */
    static List<Build> of(List<Build> builds) {
        List<Build> front = new ArrayList<>();
        builds.stream().sorted(CHEAPEST).forEach(build -> {
            if (front.stream().noneMatch(kept -> kept.beats(build))) {
                front.add(build);
            }
        });
        return List.copyOf(front);
    }
}
