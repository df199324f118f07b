package dev.supercargo.planning.optimise;

import dev.supercargo.quantities.Measured;
import java.util.List;

/**
 * The answer.
 *
 * @param best within the limits; unknown with the reason if there is none
 * @param front all builds that meet the need and that none beats in cost, power and speed at once, the cheapest first
 * @param limits what each limit costs
 * @param unpriced parts left out because nobody states a price
 */
public record Optimum(Measured<Build> best, List<Build> front, List<Binding> limits, List<String> unpriced) {

    public Optimum {
        front = List.copyOf(front);
        limits = List.copyOf(limits);
        unpriced = List.copyOf(unpriced);
    }

    /**
     * One limit.
     *
     * @param binds whether there is a better build beyond it, the other limits holding
     * @param next the nearest such build; unknown if there is none
     */
    public record Binding(Limits.Kind limit, boolean binds, Measured<Build> next) {}
}
