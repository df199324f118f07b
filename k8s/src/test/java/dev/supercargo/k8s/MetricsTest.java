package dev.supercargo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dashboard and alerts ask for metrics that exist. */
class MetricsTest {

    /** Seen at a running service; they come from Quarkus, Micrometer and the Kafka client. */
    private static final Set<String> OF_LIBRARIES = Set.of(
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_max",
            "jvm_memory_used_bytes",
            "kafka_consumer_fetch_manager_records_lag",
            "process_cpu_usage",
            "process_uptime_seconds");

    private static final Pattern METER = Pattern.compile("\\.(counter|timer|gauge)\\(\\s*\"([a-z.]+)\"");

    @Test
    void ofTheDashboardExist() {
        JsonNode dashboard = Yaml.json(SourceTree.ROOT.resolve("k8s/dashboards/supercargo.json"));

        assertThat(metrics(dashboard.findValuesAsText("expr").stream()))
                .isNotEmpty()
                .isSubsetOf(existing());
    }

    @Test
    void ofTheAlertsExist() {
        JsonNode alerts = Yaml.one(SourceTree.CHART.resolve("files/alerts.yaml"));

        assertThat(metrics(alerts.findValuesAsText("expr").stream()))
                .isNotEmpty()
                .isSubsetOf(existing());
    }

    @Test
    void ofTheProductAreAllOnTheDashboard() {
        JsonNode dashboard = Yaml.json(SourceTree.ROOT.resolve("k8s/dashboards/supercargo.json"));
        TreeSet<String> shown = metrics(dashboard.findValuesAsText("expr").stream());

        assertThat(own())
                .allSatisfy((meter, names) -> assertThat(names)
                        .as("what the dashboard shows of %s", meter)
                        .anyMatch(shown::contains));
    }

    @Test
    void areScrapedFromEveryComponentByItsName() {
        JsonNode prometheus = Yaml.one(SourceTree.ROOT.resolve("k8s/compose/prometheus.yml"));
        Map<String, String> targets = Yaml.items(prometheus.path("scrape_configs"))
                .collect(Collectors.toMap(
                        job -> job.path("job_name").asText(),
                        job -> job.at("/static_configs/0/targets/0").asText()));

        assertThat(targets)
                .isEqualTo(Platform.MODULES.keySet().stream()
                        .collect(Collectors.toMap(
                                component -> component, component -> component + ":" + Platform.port(component))));
        Chart chart = Chart.with(Map.of("metrics.serviceMonitor", "always"));
        JsonNode monitor = chart.kind("ServiceMonitor").findFirst().orElseThrow();
        assertThat(monitor.at("/spec/jobLabel").asText()).isEqualTo("app.kubernetes.io/component");
        assertThat(chart.kind("Service"))
                .hasSize(5)
                .allSatisfy(service -> assertThat(PodsTest.isSelectedBy(
                                service.at("/metadata/labels"), monitor.at("/spec/selector/matchLabels")))
                        .isTrue());
    }

    private static TreeSet<String> existing() {
        TreeSet<String> names = new TreeSet<>(OF_LIBRARIES);
        own().values().forEach(names::addAll);
        return names;
    }

    /** Meters in the code and their names at Prometheus. */
    private static Map<String, Set<String>> own() {
        return Stream.concat(Stream.of("chassis"), Platform.MODULES.values().stream())
                .map(SourceTree::sources)
                .flatMap(source -> METER.matcher(source).results())
                .collect(Collectors.toMap(
                        meter -> meter.group(2),
                        meter -> atPrometheus(meter.group(1), meter.group(2).replace('.', '_')),
                        (first, second) -> first));
    }

    private static Set<String> atPrometheus(String kind, String name) {
        return switch (kind) {
            case "counter" -> Set.of(name + "_total");
            case "timer" -> Set.of(name + "_seconds_count", name + "_seconds_sum", name + "_seconds_max");
            default -> Set.of(name);
        };
    }

    private static TreeSet<String> metrics(Stream<String> expressions) {
        return expressions
                .map(expression -> expression.replaceAll("\\{[^}]*}", ""))
                .flatMap(expression -> SourceTree.matches("\\b([a-z]+(?:_[a-z]+)+)\\b(?!\\s*\\()", expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
