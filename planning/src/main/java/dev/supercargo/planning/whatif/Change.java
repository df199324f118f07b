package dev.supercargo.planning.whatif;

import dev.supercargo.planning.costs.Configuration;
import dev.supercargo.planning.costs.Configuration.Bought;
import dev.supercargo.planning.costs.Configuration.Commitment;
import dev.supercargo.planning.costs.Configuration.Lease;
import dev.supercargo.planning.costs.Configuration.Leased;
import dev.supercargo.planning.costs.Configuration.Purchase;
import dev.supercargo.planning.costs.Configuration.Rent;
import dev.supercargo.planning.costs.Configuration.Rented;
import dev.supercargo.planning.costs.Configuration.Spot;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.planning.costs.Growth;
import dev.supercargo.planning.costs.Workload;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How things come differently.
 *
 * @param values by driver; what is missing stays as it is
 */
public record Change(Map<Driver, Double> values) {

    private static final double GROWTH_LEAST = -0.99;

    public Change {
        values.forEach((driver, value) -> {
            if (!driver.accepts(value)) {
                throw new IllegalArgumentException(driver.words() + " cannot change to " + value);
            }
        });
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    public static Change of(Driver driver, double value) {
        return new Change(Map.of(driver, value));
    }

    /** The question as it would have been asked. */
    public CostQuestion of(CostQuestion question) {
        Workload workload = question.workload();
        return question.doing(new Workload(
                        workload.hoursPerMonth() * value(Driver.WORK),
                        new Growth(Math.clamp(workload.growth().monthly() + value(Driver.GROWTH), GROWTH_LEAST, 1))))
                .choosing(question.options().stream().map(this::changed).toList());
    }

    private Configuration changed(Configuration configuration) {
        return switch (configuration) {
            case Bought bought ->
                new Bought(
                        bought.name(),
                        bought.speed(),
                        bought.machines(),
                        changed(bought.purchase()),
                        bought.running().electricityTimes(value(Driver.ELECTRICITY_PRICE)));
            case Leased leased ->
                new Leased(
                        leased.name(),
                        leased.speed(),
                        leased.machines(),
                        changed(leased.lease()),
                        leased.running().electricityTimes(value(Driver.ELECTRICITY_PRICE)));
            case Rented rented -> new Rented(rented.name(), rented.speed(), changed(rented.rent()));
        };
    }

    private Purchase changed(Purchase purchase) {
        return new Purchase(
                hardware(purchase.price()),
                purchase.setup(),
                purchase.age(),
                purchase.depreciation(),
                purchase.failures());
    }

    private Lease changed(Lease lease) {
        return new Lease(
                hardware(lease.perMonth()),
                hardware(lease.price()),
                lease.term(),
                lease.buyout().map(this::hardware));
    }

    private Rent changed(Rent rent) {
        Spot spot = rent.spot();
        boolean hasSpot = spot.rate().perHour().isPositive();
        return new Rent(
                cloud(rent.onDemand()),
                new Spot(
                        hasSpot
                                ? new Share(Math.clamp(spot.share().value() + value(Driver.SPOT_SHARE), 0, 1))
                                : spot.share(),
                        cloud(spot.rate()),
                        spot.overhead()),
                new Commitment(
                        rent.commitment().machines(), cloud(rent.commitment().rate())),
                rent.data());
    }

    private Money hardware(Money price) {
        return price.timesEstimate(value(Driver.HARDWARE_PRICE));
    }

    private HourlyRate cloud(HourlyRate rate) {
        return new HourlyRate(rate.perHour().timesEstimate(value(Driver.CLOUD_PRICE)));
    }

    private double value(Driver driver) {
        return values.getOrDefault(driver, driver.neutral());
    }
}
