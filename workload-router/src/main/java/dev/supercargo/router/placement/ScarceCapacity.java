package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.cost.CostBreakdown;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What owned and committed capacity saves against capacity that has no end. */
final class ScarceCapacity {

    private ScarceCapacity() {}

    static boolean is(Assessment place) {
        return place.option().availability() instanceof Availability.Fixed;
    }

    static boolean is(PlaceRef place) {
        return place.market().equals("OWNED") || place.market().equals("RESERVED");
    }

    /** The cheapest that is rented and possible; empty if the job can be rented nothing. */
    static Optional<Assessment> rented(List<Ranked> candidates) {
        return candidates.stream()
                .map(Ranked::assessment)
                .filter(place -> place.possible()
                        && !is(place)
                        && place.rankingCost().isKnown()
                        && place.wallclock().isKnown())
                .min(Comparator.comparing(place -> costs(place).findFirst().orElseThrow()));
    }

    /**
     * What an hour on the chosen place saves against renting. Where nothing can be rented, it is what owning costs the
     * organisation beyond the margin.
     *
     * @return empty on capacity that is not scarce, or if its cost is unknown
     */
    static Optional<Money> savedPerHour(PlacementDecision.Placed placed) {
        Assessment chosen = placed.chosen();
        if (!is(chosen)
                || !(chosen.cost() instanceof Measured.Known<CostBreakdown>(CostBreakdown cost))
                || !(chosen.rankingCost() instanceof Measured.Known<Money>(Money margin))
                || !(chosen.wallclock() instanceof Measured.Known<Wallclock>(Wallclock clock))
                || clock.total().isZero()) {
            return Optional.empty();
        }
        Money otherwise = rented(placed.candidates()).stream()
                .flatMap(ScarceCapacity::costs)
                .findFirst()
                .orElse(cost.full().total());
        double hours = (double) clock.total().toMillis() / Duration.ofHours(1).toMillis();
        return Optional.of(otherwise.minus(margin).max(Money.zero()).timesEstimate(1 / hours));
    }

    private static Stream<Money> costs(Assessment place) {
        return place.rankingCost() instanceof Measured.Known<Money>(Money cost) ? Stream.of(cost) : Stream.empty();
    }
}
