package dev.supercargo.catalog.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.supercargo.catalog.nodes.NodeHealthView.DeviceHealth;
import dev.supercargo.hardware.nodes.Xid;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeHealthTest {

    private static final String VECTOR = """
            {"status": "success", "data": {"resultType": "vector", "result": [
              {"metric": {"Hostname": "gpu-1", "gpu": "0"}, "value": [1764100000, "%s"]},
              {"metric": {"Hostname": "gpu-1", "gpu": "1"}, "value": [1764100000, "NaN"]},
              {"metric": {"gpu": "7"}, "value": [1764100000, "5"]}]}}
            """;

    @Test
    void readsAVectorAndLeavesOutWhatHasNoValueOrNode() throws IOException {
        assertThat(DcgmMetrics.read(VECTOR.formatted("79")))
                .isEqualTo(Map.of(new DcgmMetrics.Device("gpu-1", "0"), 79.0));
        assertThatThrownBy(() -> DcgmMetrics.read("<html>")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> DcgmMetrics.read("{\"status\": \"error\"}")).isInstanceOf(IOException.class);
    }

    @Test
    void asksTheConfiguredPrometheus() throws IOException {
        HttpServer prometheus = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        prometheus.createContext("/api/v1/query", exchange -> {
            String value = exchange.getRequestURI().getQuery().contains("XID") ? "48" : "71";
            byte[] body = VECTOR.formatted(value).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        prometheus.start();
        try {
            URI address =
                    URI.create("http://127.0.0.1:" + prometheus.getAddress().getPort());

            NodeHealthView health = new ReadNodeHealth(() -> Optional.of(address), new DcgmMetrics()).read();

            assertThat(health.known()).isTrue();
            assertThat(health.devices())
                    .containsExactly(
                            new DeviceHealth("gpu-1", "0", 71.0, 48, "double-bit ECC error", Xid.Blame.HARDWARE));
        } finally {
            prometheus.stop(0);
        }
    }

    @Test
    void saysWhatToDoIfNothingIsConfiguredOrAnswers() {
        assertThat(new ReadNodeHealth(Optional::empty, new DcgmMetrics()).read())
                .satisfies(health -> {
                    assertThat(health.known()).isFalse();
                    assertThat(health.reason()).contains("NODE_HEALTH_PROMETHEUS_URL");
                });
        assertThat(new ReadNodeHealth(() -> Optional.of(URI.create("http://127.0.0.1:1")), new DcgmMetrics()).read())
                .satisfies(health -> assertThat(health.known()).isFalse());
    }
}
