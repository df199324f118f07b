package dev.supercargo.planning.optimise;

import dev.supercargo.planning.optimise.Limits.Kind;
import dev.supercargo.quantities.Measured;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the best build within limits. The front has the best build for every goal and every limit, since all three goals and all
 * three limits prefer what is cheaper, draws less or is faster; so looking through it is exact.
 */
public final class Optimiser {

    private Optimiser() {}

    public static Optimum solve(Shelf shelf, Need need, Limits limits, Goal goal) {
        List<Build> front = Front.of(new Builds(shelf, need).all());
        Optional<Build> best = best(front, limits, goal);
        return new Optimum(
                best.map(Measured::known)
                        .orElseGet(() -> Measured.unknown(
                                front.isEmpty()
                                        ? "nothing with a price meets the need"
                                        : "no build keeps all limits at once")),
                front,
                Stream.of(Kind.values())
                        .filter(limits::has)
                        .map(kind -> binding(front, limits, goal, kind, best))
                        .toList(),
                shelf.unpriced());
    }

    private static Optional<Build> best(List<Build> front, Limits limits, Goal goal) {
        return front.stream().filter(limits::allow).min(goal.order());
    }

    /** What is better than the best without this limit, and of that what is nearest to it. */
    private static Optimum.Binding binding(
            List<Build> front, Limits limits, Goal goal, Kind kind, Optional<Build> best) {
        Limits lifted = limits.without(kind);
        Optional<Build> next = front.stream()
                .filter(lifted::allow)
                .filter(build -> best.isEmpty() || goal.order().compare(build, best.get()) < 0)
                .min(distance(kind).thenComparing(goal.order()));
        return new Optimum.Binding(
                kind,
                next.isPresent(),
                next.map(Measured::known)
                        .orElseGet(() -> Measured.unknown(
                                best.isPresent()
                                        ? "nothing is better without it"
                                        : "even without it no build keeps the other limits")));
    }

    private static Comparator<Build> distance(Kind kind) {
        return switch (kind) {
            case BUDGET -> Comparator.comparing(Build::cost);
            case POWER -> Comparator.comparing(Build::power);
            case SPEED -> Comparator.comparingDouble(Build::speed).reversed();
        };
    }
}
