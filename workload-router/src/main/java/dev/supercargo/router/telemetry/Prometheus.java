package dev.supercargo.router.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a Prometheus for instant vectors (HTTP API v1, {@code /api/v1/query}). It follows no redirect and reads no endless
 * answer. Thread-safe.
 */
final class Prometheus implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int BYTES_MAX = 16 << 20;

    private final URI address;
    private final Optional<String> token;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ObjectMapper mapper = new ObjectMapper();

    /** @throws IllegalArgumentException if the address is none of HTTP */
    Prometheus(URI address, Optional<String> token) {
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException("router.telemetry.prometheus is '" + address
                    + "', expected an address such as http://prometheus.monitoring:9090.");
        }
        this.address = address;
        this.token = token;
    }

    /**
     * The values of a query by one of its labels; series without the label, or without a number, are left out.
     *
     * @throws IOException if it cannot be reached or does not answer as Prometheus does
     */
    Map<String, Double> query(String expression, String label) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.toString().replaceAll("/+$", "") + "/api/v1/query"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8)));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] answer = body.readNBytes(BYTES_MAX);
            if (response.statusCode() != 200) {
                throw new IOException("Prometheus answered " + response.statusCode() + " to " + expression);
            }
            if (body.read() >= 0) {
                throw new IOException("Prometheus' answer to " + expression + " has more than " + BYTES_MAX + " bytes");
            }
            return values(mapper.readTree(answer), label, expression);
        }
    }

    private static Map<String, Double> values(JsonNode answer, String label, String expression) throws IOException {
        if (!"success".equals(answer.path("status").asText())
                || !"vector".equals(answer.at("/data/resultType").asText())) {
            throw new IOException("Prometheus gave no vector for " + expression + ": "
                    + answer.path("error").asText("no reason given"));
        }
        Map<String, Double> values = new HashMap<>();
        for (JsonNode series : answer.at("/data/result")) {
            String name = series.path("metric").path(label).asText("");
            number(series.path("value").path(1).asText(""))
                    .filter(value -> !name.isEmpty())
                    .ifPresent(value -> values.put(name, value));
        }
        return values;
    }

    /** Prometheus writes numbers as text, {@code NaN} and infinities too. */
    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
