package dev.supercargo.planner.monitor;

import dev.supercargo.planner.demand.DemandHistory;
import dev.supercargo.planner.demand.DemandPoint;
import dev.supercargo.planner.demand.HourRange;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.holdings.OwnedAsset;
import dev.supercargo.planner.holdings.OwningCost;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.usage.PlaceUse;
import dev.supercargo.planner.waste.SharedHours;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds hours in which an accelerator class was rented while owned ones of it stood idle. */
@ApplicationScoped
class IdleBesideRented {

    private final DemandHistory demand;

    IdleBesideRented(DemandHistory demand) {
        this.demand = demand;
    }

    List<SharedHours> hours(List<OwnedAsset> assets, List<PlaceUse> usage, Period held) {
        Instant from = held.from().truncatedTo(ChronoUnit.HOURS);
        Optional<HourRange> range = HourRange.between(from, held.to().truncatedTo(ChronoUnit.HOURS));
        Map<String, List<OwnedAsset>> byClass = assets.stream()
                .collect(Collectors.groupingBy(OwnedAsset::acceleratorId, TreeMap::new, Collectors.toList()));
        return range.stream()
                .flatMap(hours -> byClass.entrySet().stream()
                        .flatMap(owned -> ofClass(owned.getKey(), owned.getValue(), usage, hours)))
                .toList();
    }

    private Stream<SharedHours> ofClass(
            String acceleratorId, List<OwnedAsset> assets, List<PlaceUse> usage, HourRange hours) {
        List<PlaceUse> rented = usage.stream()
                .filter(use -> use.acceleratorId().equals(acceleratorId) && ReadUse.isRented(use))
                .toList();
        BigDecimal rentedHours = ReadUse.sum(rented, PlaceUse::acceleratorHours);
        Optional<Money> marginal =
                assets.stream().flatMap(asset -> marginal(asset).stream()).max(Comparator.naturalOrder());
        if (rentedHours.signum() == 0 || marginal.isEmpty()) {
            return Stream.empty();
        }
        Money paid = rented.stream().map(PlaceUse::cost).reduce(Money.zero(), Money::plus);
        return Stream.of(new SharedHours(
                acceleratorId,
                shared(acceleratorId, assets, hours),
                Money.usd(paid.amount().divide(rentedHours, MathContext.DECIMAL64)),
                marginal.get(),
                rented.stream().anyMatch(PlaceUse::simulated)));
    }

    private BigDecimal shared(String acceleratorId, List<OwnedAsset> assets, HourRange hours) {
        SeriesKey key = new SeriesKey(SeriesKey.ALL, acceleratorId);
        List<DemandPoint> owned = demand.points(key, "OWNED", hours);
        List<DemandPoint> onDemand = demand.points(key, "ON_DEMAND", hours);
        List<DemandPoint> spot = demand.points(key, "SPOT", hours);
        BigDecimal shared = BigDecimal.ZERO;
        for (int i = 0; i < owned.size(); i++) {
            BigDecimal idle =
                    held(assets, owned.get(i).hour()).subtract(owned.get(i).acceleratorHours());
            BigDecimal rented =
                    onDemand.get(i).acceleratorHours().add(spot.get(i).acceleratorHours());
            shared = shared.add(idle.min(rented).max(BigDecimal.ZERO));
        }
        return shared;
    }

    private static BigDecimal held(List<OwnedAsset> assets, Instant hour) {
        return BigDecimal.valueOf(assets.stream()
                .filter(asset ->
                        !asset.knownFrom().isAfter(hour) && asset.until().isAfter(hour.plus(Duration.ofHours(1))))
                .mapToInt(OwnedAsset::accelerators)
                .sum());
    }

    private static Optional<Money> marginal(OwnedAsset asset) {
        return asset.cost() instanceof Measured.Known<OwningCost>(OwningCost cost)
                ? Optional.of(cost.marginal())
                : Optional.empty();
    }
}
