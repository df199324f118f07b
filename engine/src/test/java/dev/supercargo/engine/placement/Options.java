package dev.supercargo.engine.placement;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Capacity that tests place on. */
final class Options {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final PriceProvenance SOURCE = new PriceProvenance("test sheet", NOW, NOW);

    private Options() {}

    static CapacityOption owned(String id, AcceleratorSpec accelerator, int count, String full, String marginal) {
        return new CapacityOption(
                id,
                new Place.OwnedPool(id, "hq"),
                node(accelerator, count),
                new OptionPrice(
                        Measured.known(HourlyRate.usd(full)),
                        Measured.known(HourlyRate.usd(marginal)),
                        Measured.known(Money.zero()),
                        SOURCE),
                Measured.known(InterruptionRate.never()),
                new Reachability.Reachable("hq", id),
                new Availability.Fixed(count, count, Measured.known(NOW)),
                Duration.ofSeconds(30));
    }

    static CapacityOption cloud(String id, AcceleratorSpec accelerator, int count, Market market, String price) {
        return new CapacityOption(
                id,
                new Place.CloudPool("aws", "us-east-1", Measured.unknown("any zone"), "type-" + id, market),
                node(accelerator, count),
                OptionPrice.rented(HourlyRate.usd(price), SOURCE),
                market == Market.SPOT
                        ? Measured.known(new InterruptionRate(0.05))
                        : Measured.known(InterruptionRate.never()),
                new Reachability.Reachable("cloud", "pool-" + id),
                new Availability.Elastic(),
                Duration.ofMinutes(4));
    }

    static CapacityOption busy(CapacityOption option, Instant freeAt) {
        return new CapacityOption(
                option.id(),
                option.place(),
                option.node(),
                option.price(),
                option.interruptions(),
                option.reachability(),
                new Availability.Fixed(0, option.node().accelerators(), Measured.known(freeAt)),
                option.startUp());
    }

    static CapacityOption priced(CapacityOption option, String price) {
        return option.withPrice(OptionPrice.rented(HourlyRate.usd(price), SOURCE));
    }

    static CapacityOption named(CapacityOption option, String id) {
        return new CapacityOption(
                id,
                option.place(),
                option.node(),
                option.price(),
                option.interruptions(),
                option.reachability(),
                option.availability(),
                option.startUp());
    }

    static CapacityOption withoutPrice(CapacityOption option) {
        return option.withPrice(new OptionPrice(
                Measured.unknown("no offer today"),
                Measured.unknown("no offer today"),
                Measured.unknown("no offer today"),
                SOURCE));
    }

    static CapacityOption unreachable(CapacityOption option) {
        return new CapacityOption(
                option.id(),
                option.place(),
                option.node(),
                option.price(),
                option.interruptions(),
                new Reachability.Unreachable("no node pool allows it"),
                option.availability(),
                option.startUp());
    }

    static PlacementSnapshot snapshot(CapacityOption... options) {
        return new PlacementSnapshot("snapshot-1", NOW, List.of(options), Evidence.none());
    }

    /** Owned A100s, cloud A100s in three markets, cloud H100 spot. */
    static PlacementSnapshot aUsualDay() {
        return snapshot(
                owned("local-srv-01", Hardware.a100Pcie(), 4, "5.20", "0.60"),
                cloud("a100-spot", Hardware.a100(), 8, Market.SPOT, "12.00"),
                cloud("a100-reserved", Hardware.a100(), 8, Market.RESERVED, "19.00"),
                cloud("a100-on-demand", Hardware.a100(), 8, Market.ON_DEMAND, "32.00"),
                cloud("h100-spot", Hardware.h100(), 8, Market.SPOT, "24.00"));
    }

    private static NodeShape node(AcceleratorSpec accelerator, int count) {
        return new NodeShape(
                accelerator, count, Measured.unknown("host not stated"), Measured.unknown("link not stated"));
    }
}
