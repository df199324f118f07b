package dev.supercargo.pricing.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** What is worth an alert. */
@ConfigMapping(prefix = "pricing.alerts")
interface AlertSettings {

    /** Least change as a share of the price before. */
    @WithDefault("0.10")
    BigDecimal leastShare();

    /** Least change in US dollars per hour of one instance; a change must be large in both respects. */
    @WithDefault("0.05")
    BigDecimal leastUsdPerHour();

    /** How often in a row a source must state the new price; what the customer states counts at once. */
    @WithDefault("3")
    int observations();

    /** How long an offer is quiet after an alert about it. */
    @WithDefault("PT24H")
    Duration coolDown();

    /** More offers of one source that come or go together make one alert. */
    @WithDefault("20")
    int singleOffersMax();

    /** Least distance of two sources' prices as a share of the price in force. */
    @WithDefault("0.25")
    BigDecimal disagreement();

    /** How long the same disagreement stays quiet. */
    @WithDefault("P7D")
    Duration disagreementCoolDown();

    /** A source of spot prices is stale when its newest day lies so many days back. */
    @WithDefault("7")
    int spotSourceStaleDays();

    /** A source without spot prices is stale when its newest day lies so many days back. */
    @WithDefault("30")
    int listSourceStaleDays();

    /** How long alerts are kept. */
    @WithDefault("P365D")
    Duration keep();

    /** How often sources are looked at, as the scheduler writes it: {@code 1h}. */
    @WithDefault("1h")
    String reviewEvery();
}
