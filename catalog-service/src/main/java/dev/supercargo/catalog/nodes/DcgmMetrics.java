package dev.supercargo.catalog.nodes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.contracts.ContractJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Asks Prometheus for what DCGM's exporter tells; the queries are fixed, so no caller's text gets into them. */
@ApplicationScoped
class DcgmMetrics {

    static final String TEMPERATURE = "max by (Hostname, gpu) (DCGM_FI_DEV_GPU_TEMP)";
    static final String XID = "max by (Hostname, gpu) (DCGM_FI_DEV_XID_ERRORS)";

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(DEADLINE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** One GPU of one node. */
    record Device(String node, String gpu) implements Comparable<Device> {

        @Override
        public int compareTo(Device other) {
            int byNode = node.compareTo(other.node);
            return byNode != 0 ? byNode : gpu.compareTo(other.gpu);
        }
    }

    /** @throws IOException if Prometheus cannot be asked or answers something else */
    Map<Device, Double> query(URI prometheus, String query) throws IOException {
        URI address = URI.create(prometheus.toString().replaceAll("/+$", "") + "/api/v1/query?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).timeout(DEADLINE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("Prometheus answered with status " + answer.statusCode());
            }
            return read(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Prometheus was asked", e);
        }
    }

    static Map<Device, Double> read(String body) throws IOException {
        JsonNode answer;
        try {
            answer = ContractJson.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IOException("Prometheus answered something that is no JSON", e);
        }
        if (!answer.path("data").path("resultType").asText().equals("vector")) {
            throw new IOException("Prometheus answered something that is no vector");
        }
        Map<Device, Double> values = new TreeMap<>();
        for (JsonNode sample : answer.path("data").path("result")) {
            String node = sample.path("metric").path("Hostname").asText("");
            double value = sample.path("value").path(1).asDouble(Double.NaN);
            if (!node.isEmpty() && Double.isFinite(value)) {
                values.put(new Device(node, sample.path("metric").path("gpu").asText("")), value);
            }
        }
        return values;
    }
}
