package dev.supercargo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart, the launcher and the services' configuration agree on names and ports. */
class EnvironmentTest {

    static List<Path> ciValues() {
        return SourceTree.ciValues();
    }

    @ParameterizedTest
    @MethodSource("ciValues")
    void setsNothingThatNobodyReads(Path values) {
        assertThat(Chart.with(values).kind("Deployment"))
                .allSatisfy(deployment -> assertThat(names(deployment))
                        .isSubsetOf(Platform.environmentRead(Chart.component(deployment))));
    }

    @Test
    void setsWhatTheLauncherSets() {
        TreeSet<String> set = SourceTree.ciValues().stream()
                .flatMap(values -> Chart.with(values).kind("Deployment"))
                .flatMap(deployment -> names(deployment).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(set).containsAll(Platform.environmentOfLauncher());
    }

    @Test
    void listensOnTheLaunchersPorts() {
        Chart chart = Chart.defaults();

        assertThat(Platform.MODULES.keySet()).allSatisfy(component -> {
            int port = Platform.port(component);
            assertThat(chart.only("Service", component).at("/spec/ports/0/port").asInt())
                    .isEqualTo(port);
            assertThat(value(chart.only("Deployment", component), "HTTP_PORT")).isEqualTo(Integer.toString(port));
            assertThat(value(chart.only("Deployment", component), "HTTP_HOST")).isEqualTo("0.0.0.0");
        });
    }

    @Test
    void pointsTheConsoleAtTheServices() {
        Chart chart = Chart.defaults();

        assertThat(List.of("catalog", "pricing", "router", "planner")).allSatisfy(component -> {
            JsonNode service = chart.only("Service", component);
            assertThat(value(
                            chart.only("Deployment", "console"), component.toUpperCase(java.util.Locale.ROOT) + "_URL"))
                    .isEqualTo("http://" + service.at("/metadata/name").asText() + ":"
                            + service.at("/spec/ports/0/port").asInt());
        });
    }

    @Test
    void givesEachServiceItsOwnDatabase() {
        Chart chart = Chart.defaults();

        assertThat(List.of("catalog", "pricing", "router", "planner"))
                .allSatisfy(component -> assertThat(value(chart.only("Deployment", component), "DATABASE_URL"))
                        .isEqualTo("jdbc:postgresql://postgres:5432/" + component + "?sslmode=require"));
    }

    @Test
    void keepsPasswordsInSecrets() {
        assertThat(SourceTree.ciValues().stream().flatMap(values -> Chart.with(values).objects().stream()))
                .noneMatch(object -> "Secret".equals(object.path("kind").asText()));
        assertThat(Chart.defaults()
                        .kind("Deployment")
                        .flatMap(deployment -> Yaml.items(deployment.at("/spec/template/spec/containers/0/env")))
                        .filter(variable -> variable.path("name").asText().matches(".*(PASSWORD|SECRET|TOKEN)")))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(
                                variable.at("/valueFrom/secretKeyRef/name").asText())
                        .isEqualTo("sc-supercargo-database"));
    }

    @Test
    void readsTheSecretOfEachService() {
        Chart chart = Chart.with(SourceTree.CHART.resolve("ci/production.yaml"));

        assertThat(Yaml.items(chart.only("Deployment", "router").at("/spec/template/spec/containers/0/env"))
                        .map(variable ->
                                variable.at("/valueFrom/secretKeyRef/name").asText())
                        .filter(name -> !name.isEmpty()))
                .containsOnly("db-router");
    }

    @Test
    void takesThePrometheusTokenFromItsSecret() {
        Chart chart = Chart.with(Map.of(
                "telemetry.prometheus", "http://prometheus:9090", "telemetry.token.existingSecret", "prometheus"));

        assertThat(Yaml.items(chart.only("Deployment", "router").at("/spec/template/spec/containers/0/env"))
                        .filter(variable -> variable.path("name").asText().equals("ROUTER_TELEMETRY_TOKEN")))
                .singleElement()
                .satisfies(token -> {
                    assertThat(token.at("/valueFrom/secretKeyRef/name").asText())
                            .isEqualTo("prometheus");
                    assertThat(token.at("/valueFrom/secretKeyRef/key").asText()).isEqualTo("token");
                });
    }

    private static TreeSet<String> names(JsonNode deployment) {
        return new TreeSet<>(environment(deployment).keySet());
    }

    private static String value(JsonNode deployment, String name) {
        return environment(deployment).get(name);
    }

    private static TreeMap<String, String> environment(JsonNode deployment) {
        return Yaml.items(deployment.at("/spec/template/spec/containers/0/env"))
                .collect(Collectors.toMap(
                        variable -> variable.path("name").asText(),
                        variable -> variable.path("value").asText(),
                        (first, second) -> {
                            throw new AssertionError("a variable is set twice in " + Chart.name(deployment));
                        },
                        TreeMap::new));
    }
}
