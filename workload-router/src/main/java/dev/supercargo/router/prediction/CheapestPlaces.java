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
import java.util.stream.Stream;

/** Finds what devices cost: the cheapest option of each market. Pure. */
final class CheapestPlaces {

    private static final double MILLION = 1e6;
    private static final double NANOS = 1e9;

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

    private static final Comparator<Priced> BY_PRICE = Comparator.comparing(Priced::allNodes)
            .thenComparing(priced -> priced.option().id());

    /** What a run of {@code time} costs. */
    List<CostView> ofRun(Devices devices, Optional<TimePrediction> time) {
        return cheapest(devices)
                .map(priced -> view(
                        priced,
                        time.map(TimePrediction::p10),
                        time.map(TimePrediction::p50),
                        time.map(TimePrediction::p90),
                        Optional.empty()))
                .toList();
    }

    /** What a million units cost at {@code unitsPerSecond}. */
    List<CostView> ofService(Devices devices, double unitsPerSecond) {
        Duration million = Duration.ofNanos(Math.round(Math.min(MILLION / unitsPerSecond * NANOS, Long.MAX_VALUE)));
        return cheapest(devices)
                .map(priced -> view(priced, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(million)))
                .toList();
    }

    /** The cheapest of each market, cheapest first; the option id breaks ties. */
    private Stream<Priced> cheapest(Devices devices) {
        return options.getOrDefault(devices.accelerator().id(), List.of()).stream()
                .filter(option -> offers(option, devices))
                .flatMap(option -> priced(option, devices).stream())
                .collect(Collectors.groupingBy(priced -> priced.option().place().market(), Collectors.minBy(BY_PRICE)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(BY_PRICE);
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

    private CostView view(
            Priced priced,
            Optional<Duration> p10,
            Optional<Duration> p50,
            Optional<Duration> p90,
            Optional<Duration> million) {
        CapacityOption option = priced.option();
        Place place = option.place();
        Function<Optional<Duration>, Money> cost =
                time -> time.map(priced.allNodes()::times).orElse(null);
        Instant asOf = option.price().provenance().asOf();
        return new CostView(
                place.market().name(),
                option.id(),
                place.provider(),
                place.region(),
                instanceType(place),
                priced.allNodes().perHour(),
                cost.apply(p10),
                cost.apply(p50),
                cost.apply(p90),
                cost.apply(million),
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
