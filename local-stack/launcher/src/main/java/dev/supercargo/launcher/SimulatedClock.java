package dev.supercargo.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The simulated cluster's clock, as its ConfigMap {@code kube-system/supercargo-simulated-clock} states it:
 * {@code simulated now = simulated + (wall now − wall) × rate}.
 *
 * @param simulated simulated time at {@code wall}
 * @param wall real time of the statement
 * @param rate simulated seconds per real second
 */
record SimulatedClock(Instant simulated, Instant wall, BigDecimal rate) {

    private static final int TIMEOUT_MILLIS = 1_000;

    /** Reads it; nothing when the cluster does not answer or states no clock. */
    static Optional<SimulatedClock> read(String clusterUrl) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(clusterUrl + "/api/v1/namespaces/kube-system/configmaps/supercargo-simulated-clock")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return Optional.empty();
            }
            try (InputStream body = connection.getInputStream()) {
                return Optional.of(from(Json.MAPPER.readTree(body).path("data")));
            }
        } catch (IOException | DateTimeParseException | NumberFormatException noClock) {
            return Optional.empty();
        }
    }

    static SimulatedClock from(JsonNode data) {
        return new SimulatedClock(
                Instant.parse(data.path("simulated").asText()),
                Instant.parse(data.path("wall").asText()),
                new BigDecimal(data.path("rate").asText()));
    }

    /** Simulated time at a moment of real time. */
    Instant at(Instant now) {
        Duration passed = Duration.between(wall, now);
        BigDecimal nanos =
                BigDecimal.valueOf(passed.toMillis()).movePointRight(6).multiply(rate);
        return simulated.plusNanos(nanos.longValue());
    }
}
