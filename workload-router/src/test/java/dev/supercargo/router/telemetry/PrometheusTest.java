package dev.supercargo.router.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.supercargo.router.telemetry.PrometheusServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusTest {

    @Test
    void readsAVectorByALabelAndLeavesOutWhatIsNoNumber() throws Exception {
        try (PrometheusServer server = new PrometheusServer(query ->
                        PrometheusServer.vector(Map.of("sc-a-1-x", "0.25", "sc-b-1-x", "NaN", "sc-c-1-x", "+Inf")));
                Prometheus prometheus = new Prometheus(server.address(), Optional.of("secret"))) {
            assertThat(prometheus.query("avg by (pod) (m[600s])", "pod")).isEqualTo(Map.of("sc-a-1-x", 0.25));
            assertThat(prometheus.query("m", "exported_pod")).isEmpty();
            assertThat(server.asked()).containsExactly("Bearer secret avg by (pod) (m[600s])", "Bearer secret m");
        }
    }

    @Test
    void saysWhatWentWrongWithoutTheToken() throws Exception {
        try (PrometheusServer server = new PrometheusServer(query -> PrometheusServer.badQuery());
                Prometheus prometheus = new Prometheus(server.address(), Optional.of("secret"))) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> prometheus.query("avg(", "pod"))
                    .withMessage("Prometheus answered 400 to avg(");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}",
                "{\"status\":\"error\",\"errorType\":\"timeout\",\"error\":\"query timed out\"}",
                "<html>a login page</html>"
            })
    void refusesWhatIsNoVector(String body) throws Exception {
        try (PrometheusServer server = new PrometheusServer(query -> new Answer(200, body));
                Prometheus prometheus = new Prometheus(server.address(), Optional.empty())) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> prometheus.query("m", "pod"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "prometheus:9090", "/api", "ftp://prometheus"})
    void isAskedByHttpOnly(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prometheus(URI.create(address), Optional.empty()))
                .withMessageContaining(address);
    }
}
