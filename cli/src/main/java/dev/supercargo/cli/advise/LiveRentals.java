package dev.supercargo.cli.advise;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.advice.options.Market;
import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the platform's pricing-service has on sale now, at the caller's own prices: the cheapest machine of each kind. */
final class LiveRentals {

    private static final List<Integer> ACCELERATORS = List.of(1, 2, 4, 8);
    private static final List<String> MARKETS = List.of("on-demand", "spot");
    private static final int LIMIT = 500;

    private LiveRentals() {}

    /** @throws Complaint if nothing is on sale that the engine can judge */
    static List<Market.Rental> of(Platform platform) {
        List<Market.Rental> rentals = MARKETS.stream()
                .flatMap(market -> ACCELERATORS.stream().flatMap(count -> cheapest(platform, market, count)))
                .toList();
        if (rentals.isEmpty()) {
            throw new Complaint("The platform has no GPU on sale. Maybe import offers, or leave out --live.");
        }
        return rentals;
    }

    private static Stream<Market.Rental> cheapest(Platform platform, String market, int count) {
        JsonNode offers = platform.tree(
                "offers",
                Map.of(
                        "cheapest",
                        "true",
                        "market",
                        market,
                        "accelerators",
                        Integer.toString(count),
                        "limit",
                        Integer.toString(LIMIT)));
        return Json.items(offers, "items").flatMap(offer -> rental(offer, market, count).stream());
    }

    private static Optional<Market.Rental> rental(JsonNode offer, String market, int count) {
        boolean interruptible = market.equals("spot");
        Optional<AcceleratorSpec> gpu = Json.text(offer, "acceleratorId")
                .flatMap(id -> Accelerators.bundled().byId(new AcceleratorId(id)))
                .filter(spec -> spec.kind() == AcceleratorKind.GPU);
        Optional<BigDecimal> price =
                Json.money(offer.path("effective"), "pricePerHour").or(() -> Json.money(offer, "pricePerHour"));
        Optional<Instant> asOf = Json.instant(offer, "asOf");
        if (gpu.isEmpty() || price.isEmpty() || asOf.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Market.Rental(
                Json.text(offer, "provider", "?") + " " + Json.text(offer, "instanceType", "?") + " in "
                        + Json.text(offer, "region", "?") + (interruptible ? " (spot)" : ""),
                new Market.Devices(gpu.get(), count),
                new HourlyRate(Money.usd(price.get())),
                interruptible,
                Json.text(offer, "source", "pricing-service"),
                LocalDate.ofInstant(asOf.get(), ZoneOffset.UTC)));
    }
}
