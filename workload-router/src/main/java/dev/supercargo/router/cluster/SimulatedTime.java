package dev.supercargo.router.cluster;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The clock of a simulated cluster, as it publishes it.
 *
 * @param simulated simulated time at {@code wall}
 * @param rate simulated seconds per second
 */
record SimulatedTime(Instant simulated, Instant wall, double rate) {

    static SimulatedTime of(Map<String, String> data) {
        return new SimulatedTime(
                Instant.parse(data.get("simulated")),
                Instant.parse(data.get("wall")),
                new BigDecimal(data.get("rate")).doubleValue());
    }

    Instant at(Instant wallNow) {
        long nanos = Math.round(Duration.between(wall, wallNow).toNanos() * rate);
        return simulated.plusNanos(nanos);
    }
}
