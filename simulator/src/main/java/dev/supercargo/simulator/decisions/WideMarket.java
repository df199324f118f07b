package dev.supercargo.simulator.decisions;

import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.OptionPrice;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PreparedOptions;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.simulator.market.BundledOffers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A market of any size with real hardware and real prices: the bundled offers, again and again in further regions, each
 * time at a price up to a fifth lower or higher; one in eight copies is out of reach.
 */
final class WideMarket {

    private static final long SEED = 4;

    private WideMarket() {}

    static PreparedOptions of(int size) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<CapacityOption> bundled = BundledOffers.all();
        List<CapacityOption> all = new ArrayList<>(bundled.subList(0, Math.min(size, bundled.size())));
        for (int copy = 1; all.size() < size; copy++) {
            for (int i = 0; i < bundled.size() && all.size() < size; i++) {
                all.add(copy(bundled.get(i), copy, random));
            }
        }
        return PreparedOptions.of(all);
    }

    private static CapacityOption copy(CapacityOption original, int copy, SplittableRandom random) {
        Place.CloudPool place = (Place.CloudPool) original.place();
        BigDecimal factor = BigDecimal.valueOf(800 + random.nextInt(401), 3);
        OptionPrice price = original.price().fullPerNodeHour() instanceof Measured.Known<HourlyRate>(HourlyRate rate)
                ? OptionPrice.rented(
                        new HourlyRate(rate.perHour().times(factor)),
                        original.price().provenance())
                : original.price();
        return new CapacityOption(
                original.id() + "/" + copy,
                new Place.CloudPool(
                        place.provider(),
                        place.region() + "-" + copy,
                        place.zone(),
                        place.instanceType(),
                        place.market()),
                original.node(),
                price,
                original.interruptions(),
                random.nextInt(8) == 0
                        ? new Reachability.Unreachable("no connected cluster in this region")
                        : original.reachability(),
                new Availability.Elastic(),
                original.startUp());
    }
}
