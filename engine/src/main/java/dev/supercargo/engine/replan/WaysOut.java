package dev.supercargo.engine.replan;

import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.Escape;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The reliable ways out that a job with a deadline has, and until when they are open.
 *
 * <p>Capacity that can be taken away at any moment is safe only as long as the job, thrown back to its last checkpoint,
 * could still finish in time on capacity that cannot: until the <em>latest safe switch</em>, which is the deadline less
 * the slow (p90) wall-clock time of the rest on the reliable place with the shortest one. Each checkpoint moves it later.
 *
 * @param escape looked for
 * @param ways reliable and possible, other than the present place, cheapest first
 */
record WaysOut(Escape escape, List<Way> ways) {

    /** A reliable place with its expected cost, and how long the rest takes there: expected, and slow. */
    record Way(Assessment place, Money cost, Duration takes, Duration takesLate) {}

    static WaysOut of(PlacementDecision decision, Escape escape, Pace pace) {
        List<Way> ways = decision.escapes(escape).stream()
                .flatMap(place -> way(place, escape, pace).stream())
                .sorted(Comparator.comparing(Way::cost)
                        .thenComparing(Way::takesLate)
                        .thenComparing(way -> way.place().option().id())
                        .thenComparing(way -> way.place().devices()))
                .toList();
        return new WaysOut(escape, ways);
    }

    private static Optional<Way> way(Assessment place, Escape escape, Pace pace) {
        if (place.rankingCost() instanceof Measured.Known<Money>(Money cost)
                && place.finish() instanceof Measured.Known<Instant>(Instant finish)
                && place.lateFinish() instanceof Measured.Known<Instant>(Instant late)) {
            return Optional.of(new Way(
                    place,
                    cost.timesEstimate(pace.elsewhere()),
                    escape.paced().apply(Duration.between(escape.now(), finish)),
                    escape.paced().apply(Duration.between(escape.now(), late))));
        }
        return Optional.empty();
    }

    /** Unknown without a reliable way of known length. */
    Measured<Instant> latestSafeSwitch() {
        return ways.stream()
                .map(Way::takesLate)
                .min(Comparator.naturalOrder())
                .<Measured<Instant>>map(
                        shortest -> Measured.known(escape.deadline().minus(shortest)))
                .orElseGet(() -> Measured.unknown("no reliable place is possible"));
    }

    /** The cheapest that keeps the deadline even if it is slow; else the quickest that is expected to keep it. */
    Optional<Way> wayOut() {
        return ways.stream()
                .filter(way -> escape.inTime(way.takesLate()))
                .findFirst()
                .or(() -> ways.stream()
                        .filter(way -> escape.inTime(way.takes()))
                        .min(Comparator.comparing(Way::takesLate)));
    }
}
