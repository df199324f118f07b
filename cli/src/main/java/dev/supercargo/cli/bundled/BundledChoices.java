package dev.supercargo.cli.bundled;

import dev.supercargo.advice.options.Market;
import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.hardware.parts.CompleteSystem;
import dev.supercargo.hardware.parts.CompleteSystems;
import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import dev.supercargo.simulator.market.BundledOffers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalog's complete systems and the clouds' prices that come with the command. GPUs only: TPU and Trainium need other
 * software than most people have, and Inferentia does not train.
 */
public final class BundledChoices {

    private BundledChoices() {}

    public static Market market() {
        return new Market(
                CompleteSystems.bundled().stream()
                        .flatMap(BundledChoices::builds)
                        .toList(),
                BundledOffers.all().stream()
                        .filter(offer -> offer.node().accelerator().kind() == AcceleratorKind.GPU)
                        .flatMap(offer -> rental(offer).stream())
                        .toList());
    }

    /** One for each accelerator that the system may have. */
    private static Stream<Market.Build> builds(CompleteSystem system) {
        if (!(system.budget() instanceof Measured.Known<PriceRange>(PriceRange price))) {
            return Stream.empty();
        }
        return system.contents().acceleratorChoices().stream()
                .flatMap(id -> Accelerators.bundled().byId(new AcceleratorId(id)).stream())
                .map(spec -> {
                    Market.Devices devices =
                            new Market.Devices(spec, system.contents().accelerators());
                    return new Market.Build(
                            system.id() + "/" + spec.id(),
                            system.facts().name(),
                            devices,
                            contents(system, devices),
                            price,
                            system.facts().provenance().source());
                });
    }

    private static List<String> contents(CompleteSystem system, Market.Devices devices) {
        List<String> parts = new ArrayList<>();
        parts.add(devices.toString());
        if (!system.contents().cpuChoices().isEmpty()) {
            parts.add(String.join(" or ", system.contents().cpuChoices()));
        }
        if (system.contents().memory() instanceof Measured.Known<Memory>(Memory memory)) {
            parts.add(String.format(Locale.ROOT, "%.0f GB memory", memory.gib()));
        }
        parts.add(system.contents().storage());
        if (system.contents().powerSupply() instanceof Measured.Known<Power>(Power supply)) {
            parts.add(String.format(Locale.ROOT, "%.0f W power supply", supply.watts()));
        }
        return parts;
    }

    private static Optional<Market.Rental> rental(CapacityOption offer) {
        if (!(offer.place() instanceof Place.CloudPool pool)
                || !(offer.price().fullPerNodeHour() instanceof Measured.Known<HourlyRate>(HourlyRate rate))) {
            return Optional.empty();
        }
        return switch (pool.market()) {
            case SPOT -> Optional.of(rental(offer, pool, rate, true));
            case ON_DEMAND -> Optional.of(rental(offer, pool, rate, false));
            case OWNED, RESERVED -> Optional.empty();
        };
    }

    private static Market.Rental rental(
            CapacityOption offer, Place.CloudPool pool, HourlyRate rate, boolean interruptible) {
        return new Market.Rental(
                pool.provider() + " " + pool.instanceType() + " in " + pool.region() + (interruptible ? " (spot)" : ""),
                new Market.Devices(offer.node().accelerator(), offer.node().accelerators()),
                rate,
                interruptible,
                offer.price().provenance().source(),
                LocalDate.ofInstant(offer.price().provenance().asOf(), ZoneOffset.UTC));
    }
}
