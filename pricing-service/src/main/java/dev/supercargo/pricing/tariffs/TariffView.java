package dev.supercargo.pricing.tariffs;

import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * A tariff as REST shows it.
 *
 * @param average per kWh of a machine that draws the same at every hour of the year
 */
record TariffView(
        String tariffId,
        long version,
        TariffBody tariff,
        Money average,
        Money lowest,
        Money highest,
        String changedBy,
        Instant changedAt) {}
