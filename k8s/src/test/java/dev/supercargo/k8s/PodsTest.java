package dev.supercargo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodsTest {

    static List<Path> ciValues() {
        return SourceTree.ciValues();
    }

    @ParameterizedTest
    @MethodSource("ciValues")
    void meetTheRestrictedProfile(Path values) {
        assertThat(Chart.with(values).podTemplates().toList()).hasSize(5).allSatisfy(PodsTest::assertRestricted);
    }

    @Test
    void meetItInTheTestJobToo(@TempDir Path directory) {
        JsonNode job = Chart.testJob(directory);

        assertRestricted(job.at("/spec/template"));
        assertThat(job.at("/spec/template/spec/containers/0/args/0").asText())
                .contains(
                        "ask sc-supercargo-catalog-service 8081 /q/health\n",
                        "ask sc-supercargo-console 8080 /api/v1/clusters\n");
    }

    @ParameterizedTest
    @MethodSource("ciValues")
    void pinTheirImages(Path values) {
        assertThat(Chart.with(values).podTemplates())
                .extracting(template -> template.at("/spec/containers/0/image").asText())
                .allMatch(image -> image.matches(".+(:[^:/@]+|@sha256:[0-9a-f]{64})"))
                .noneMatch(image -> image.endsWith(":latest"));
    }

    @Test
    void areProbedWhereQuarkusAnswers() {
        assertThat(Chart.defaults().kind("Deployment")).hasSize(5).allSatisfy(deployment -> {
            JsonNode container = deployment.at("/spec/template/spec/containers/0");
            Map.of("startupProbe", "started", "livenessProbe", "live", "readinessProbe", "ready")
                    .forEach((probe, page) -> {
                        assertThat(container.at("/" + probe + "/httpGet/path").asText())
                                .isEqualTo("/q/health/" + page);
                        assertThat(container.at("/" + probe + "/httpGet/port").asText())
                                .isEqualTo(container.at("/ports/0/name").asText());
                    });
        });
    }

    @ParameterizedTest
    @MethodSource("ciValues")
    void areFoundByTheirSelectors(Path values) {
        Chart chart = Chart.with(values);

        assertThat(chart.kind("Deployment")).allSatisfy(deployment -> {
            JsonNode labels = deployment.at("/spec/template/metadata/labels");
            String component = Chart.component(deployment);
            assertThat(isSelectedBy(labels, deployment.at("/spec/selector/matchLabels")))
                    .isTrue();
            assertThat(isSelectedBy(labels, chart.only("Service", component).at("/spec/selector")))
                    .isTrue();
            assertThat(chart.only("Service", component)
                            .at("/spec/ports/0/targetPort")
                            .asText())
                    .isEqualTo(deployment
                            .at("/spec/template/spec/containers/0/ports/0/name")
                            .asText());
            assertThat(chart.kind("Service").filter(service -> isSelectedBy(labels, service.at("/spec/selector"))))
                    .as("services that select %s", component)
                    .hasSize(1);
        });
        assertThat(chart.kind("PodDisruptionBudget"))
                .allSatisfy(budget -> assertThat(isSelectedBy(
                                chart.only("Deployment", Chart.component(budget))
                                        .at("/spec/template/metadata/labels"),
                                budget.at("/spec/selector/matchLabels")))
                        .isTrue());
    }

    @Test
    void neverRunTwoRouters() {
        JsonNode router = Chart.defaults().only("Deployment", "router");

        assertThat(router.at("/spec/replicas").asInt()).isEqualTo(1);
        assertThat(router.at("/spec/strategy/type").asText()).isEqualTo("Recreate");
    }

    @Test
    void haveABudgetOnlyIfThereAreSeveral() {
        assertThat(Chart.defaults().kind("PodDisruptionBudget")).isEmpty();
        assertThat(Chart.with(SourceTree.CHART.resolve("ci/production.yaml"))
                        .kind("PodDisruptionBudget")
                        .map(Chart::component))
                .containsExactlyInAnyOrder("catalog", "planner", "console");
    }

    private static void assertRestricted(JsonNode template) {
        JsonNode pod = template.path("spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isGreaterThan(0);
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.has("hostNetwork") || pod.has("hostPID") || pod.has("hostIPC"))
                .isFalse();
        assertThat(Yaml.items(pod.path("volumes"))).noneMatch(volume -> volume.has("hostPath"));
        JsonNode container = pod.at("/containers/0");
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(Yaml.texts(container.at("/securityContext/capabilities/drop")))
                .containsExactly("ALL");
        assertThat(container.at("/resources/requests/memory").asText()).isNotEmpty();
        assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
    }

    static boolean isSelectedBy(JsonNode labels, JsonNode selector) {
        return !selector.isEmpty()
                && selector.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }
}
