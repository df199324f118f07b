package dev.supercargo.engine.energy;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The price of electricity, flat or by time of use.
 *
 * @param otherwise per kWh outside every band; the only price of a flat tariff
 * @param bands the first that contains a moment gives its price
 */
public record ElectricityTariff(Money otherwise, List<TariffBand> bands) {

    /** Bands begin and end at whole quarters of an hour. */
    public static final Duration RESOLUTION = Duration.ofMinutes(15);

    public ElectricityTariff {
        bands = List.copyOf(bands);
        Stream.concat(Stream.of(otherwise), bands.stream().map(TariffBand::perKilowattHour))
                .filter(Money::isNegative)
                .findFirst()
                .ifPresent(price -> {
                    throw new IllegalArgumentException(
                            "a tariff costs 0 or more per kWh, but " + price + " is given. Maybe leave feed-in out.");
                });
    }

    public static ElectricityTariff flat(Money perKilowattHour) {
        return new ElectricityTariff(perKilowattHour, List.of());
    }

    public boolean isFlat() {
        return bands.isEmpty();
    }

    /** Per kWh at {@code instant}. */
    public Money at(Instant instant) {
        return bands.stream()
                .filter(band -> band.contains(instant))
                .findFirst()
                .map(TariffBand::perKilowattHour)
                .orElse(otherwise);
    }

    /** Per kWh of a machine that draws the same at every hour of {@code year}; days of clock change included. */
    public Money average(Year year) {
        if (isFlat()) {
            return otherwise;
        }
        Instant end = year.plusYears(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Money sum = Money.zero();
        long quarters = 0;
        for (Instant instant = year.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
                instant.isBefore(end);
                instant = instant.plus(RESOLUTION)) {
            sum = sum.plus(at(instant));
            quarters++;
        }
        return sum.timesEstimate(1 / BigDecimal.valueOf(quarters).doubleValue());
    }

    public Money lowest() {
        return prices().reduce(otherwise, Money::min);
    }

    public Money highest() {
        return prices().reduce(otherwise, Money::max);
    }

    private Stream<Money> prices() {
        return bands.stream().map(TariffBand::perKilowattHour);
    }
}
