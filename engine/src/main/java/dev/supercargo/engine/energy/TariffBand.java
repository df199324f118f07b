package dev.supercargo.engine.energy;

import dev.supercargo.engine.autoscaling.OpeningHours;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.time.Month;
import java.util.Set;

/**
 * Hours of the week that cost another price.
 *
 * @param hours in the time zone of the meter
 * @param months in which the band holds; empty is the whole year
 * @param perKilowattHour price inside the band
 */
public record TariffBand(OpeningHours hours, Set<Month> months, Money perKilowattHour) {

    public TariffBand {
        months = Set.copyOf(months);
    }

    boolean contains(Instant instant) {
        return (months.isEmpty() || months.contains(instant.atZone(hours.zone()).getMonth()))
                && hours.contains(instant);
    }
}
