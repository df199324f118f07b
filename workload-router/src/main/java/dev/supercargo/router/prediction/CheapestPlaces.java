package dev.supercargo.router.prediction;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.prediction.PredictionView.CostView;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what devices cost: the cheapest option of each market. Pure. */
final class CheapestPlaces {

    private final Map<AcceleratorId, List<CapacityOption>> options;
    private final Instant now;

    /** @param now from which the age of prices counts */
    CheapestPlaces(Collection<CapacityOption> options, Instant now) {
        this.options = options.stream()
                .collect(Collectors.groupingBy(
                        option -> option.node().accelerator().id()));
        this.now = now;
    }

    private record Priced(CapacityOption option, HourlyRate allNodes) {}

    /** The cheapest of each market, cheapest first; its option id breaks ties. */
    List<CostView> of(Devices devices, Optional<TimePrediction> time) {
        return options.getOrDefault(devices.accelerator().id(), List.of()).stream()
                .filter(option -> offers(option, devices))
                .flatMap(option -> priced(option, devices).stream())
                .collect(Collectors.groupingBy(
                        priced -> priced.option().place().market(),
                        Collectors.minBy(Comparator.comparing(Priced::allNodes)
                                .thenComparing(priced -> priced.option().id()))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Priced::allNodes)
                        .thenComparing(priced -> priced.option().id()))
                .map(priced -> view(priced, time))
                .toList();
    }

    private static boolean offers(CapacityOption option, Devices devices) {
        boolean enough = option.availability() instanceof Availability.Elastic
                || option.availability() instanceof Availability.Fixed fixed
                        && fixed.total() >= devices.perNode() * devices.nodes();
        return enough && option.node().accelerators() >= devices.perNode();
    }

    /** Machines of a cloud are paid whole; owned ones are shared. */
    private static Optional<Priced> priced(CapacityOption option, Devices devices) {
        return switch (option.price().fullPerNodeHour()) {
            case Measured.Unknown<HourlyRate> missing -> Optional.empty();
            case Measured.Known<HourlyRate>(HourlyRate node) -> {
                HourlyRate all = node.times(devices.nodes());
                if (option.place().market() != Market.OWNED) {
                    yield Optional.of(new Priced(option, all));
                }
                BigDecimal share = BigDecimal.valueOf(devices.perNode())
                        .divide(BigDecimal.valueOf(option.node().accelerators()), MathContext.DECIMAL64);
                yield Optional.of(
                        new Priced(option, new HourlyRate(all.perHour().times(share))));
            }
        };
    }

    private CostView view(Priced priced, Optional<TimePrediction> time) {
        CapacityOption option = priced.option();
        Place place = option.place();
        Function<Function<TimePrediction, Duration>, Money> cost =
                quantile -> time.map(quantile).map(priced.allNodes()::times).orElse(null);
        Instant asOf = option.price().provenance().asOf();
        return new CostView(
                place.market().name(),
                option.id(),
                place.provider(),
                place.region(),
                instanceType(place),
                priced.allNodes().perHour(),
                cost.apply(TimePrediction::p10),
                cost.apply(TimePrediction::p50),
                cost.apply(TimePrediction::p90),
                option.price().provenance().source(),
                asOf,
                Math.max(0, Duration.between(asOf, now).toDays()),
                option.reachability() instanceof Reachability.Reachable);
    }

    private static String instanceType(Place place) {
        return switch (place) {
            case Place.CloudPool cloud -> cloud.instanceType();
            case Place.OwnedPool owned -> owned.poolId();
        };
    }
}
