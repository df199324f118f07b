package dev.supercargo.pricing.offers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** A change of price raises an alert if it is large in both respects. */
@ConfigMapping(prefix = "pricing.alerts")
interface AlertThresholds {

    /** Least change as a share of the price before. */
    @WithDefault("0.10")
    BigDecimal leastShare();

    /** Least change in US dollars per hour of one instance. */
    @WithDefault("0.05")
    BigDecimal leastUsdPerHour();
}
