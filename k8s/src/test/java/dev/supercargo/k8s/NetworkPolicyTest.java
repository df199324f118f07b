package dev.supercargo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkPolicyTest {

    private static final List<String> SERVICES = List.of("catalog", "pricing", "router", "planner");

    @Test
    void coversEveryPodByDefault() {
        Chart chart = Chart.defaults();

        assertThat(chart.kind("Deployment")).allSatisfy(deployment -> {
            JsonNode policy = chart.only("NetworkPolicy", Chart.component(deployment));
            assertThat(PodsTest.isSelectedBy(
                            deployment.at("/spec/template/metadata/labels"),
                            policy.at("/spec/podSelector/matchLabels")))
                    .isTrue();
            assertThat(Yaml.texts(policy.at("/spec/policyTypes"))).containsExactly("Ingress", "Egress");
        });
    }

    @Test
    void letsOnlyConsoleTestAndPrometheusReachTheServices() {
        Chart chart = Chart.defaults();

        assertThat(SERVICES).allSatisfy(service -> {
            JsonNode rule = chart.only("NetworkPolicy", service).at("/spec/ingress/0");
            assertThat(callers(rule)).containsExactly("console", "monitoring", "test");
        });
    }

    @Test
    void letsNoServiceCallAnother() {
        Chart chart = Chart.defaults();

        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(ports(chart.only("NetworkPolicy", service)))
                        .doesNotContain("http", "8080", "8081", "8082", "8083", "8084"));
    }

    @Test
    void letsTheRouterAloneReachTheApiServer() {
        Chart chart = Chart.defaults();

        assertThat(ports(chart.only("NetworkPolicy", "router"))).contains("443", "6443", "5432", "9092", "53");
        assertThat(Stream.of("catalog", "pricing", "planner", "console"))
                .allSatisfy(component -> assertThat(ports(chart.only("NetworkPolicy", component)))
                        .doesNotContain("443", "6443"));
    }

    @Test
    void letsTheRouterReachPrometheusWhereTelemetryIsAsked() {
        Chart chart = Chart.with(Map.of(
                "telemetry.prometheus", "http://prometheus.monitoring:9090", "telemetry.namespace", "monitoring"));
        Chart tls = Chart.with(Map.of("telemetry.prometheus", "https://metrics.example.com/prometheus"));

        assertThat(Yaml.items(chart.only("NetworkPolicy", "router").at("/spec/egress"))
                        .filter(rule -> rule.at("/ports/0/port").asInt() == 9090))
                .singleElement()
                .satisfies(rule -> assertThat(rule.at("/to/0/namespaceSelector/matchLabels")
                                .path("kubernetes.io/metadata.name")
                                .asText())
                        .isEqualTo("monitoring"));
        assertThat(ports(tls.only("NetworkPolicy", "router"))).contains("443");
        assertThat(ports(chart.only("NetworkPolicy", "planner"))).doesNotContain("9090");
    }

    @Test
    void opensEveryBrokersPort() {
        Chart chart = Chart.with(SourceTree.CHART.resolve("ci/production.yaml"));

        assertThat(ports(chart.only("NetworkPolicy", "planner"))).contains("9093", "9094");
    }

    @Test
    void canBeSwitchedOff() {
        assertThat(Chart.with(Map.of("networkPolicy.enabled", false)).kind("NetworkPolicy"))
                .isEmpty();
    }

    private static TreeSet<String> callers(JsonNode rule) {
        return Yaml.items(rule.path("from"))
                .map(from -> from.has("podSelector")
                        ? from.at("/podSelector/matchLabels/app.kubernetes.io~1component")
                                .asText()
                        : from.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                .asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> ports(JsonNode policy) {
        return Yaml.items(policy.at("/spec/egress"))
                .flatMap(rule -> Yaml.items(rule.path("ports")))
                .map(port -> port.path("port").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
