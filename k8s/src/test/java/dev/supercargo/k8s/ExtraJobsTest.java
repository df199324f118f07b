package dev.supercargo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be applied beside the chart: the benchmark job and the discovery of nodes. */
class ExtraJobsTest {

    private static final Path BENCHMARK = SourceTree.ROOT.resolve("k8s/benchmark");

    @ParameterizedTest
    @ValueSource(strings = {"k8s/benchmark/job.yaml", "k8s/node-discovery/cronjob.yaml"})
    void meetTheRestrictedProfileWithPinnedImages(String file) {
        assertThat(podSpecs(file)).hasSize(1).allSatisfy(pod -> {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            JsonNode container = pod.at("/containers/0");
            assertThat(container.path("image").asText()).matches(".+:[^:/@]+").doesNotEndWith(":latest");
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            JsonNode security = container.path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(Yaml.texts(security.at("/capabilities/drop"))).containsExactly("ALL");
        });
    }

    @Test
    void mayReadNodesAndNothingElse() {
        List<JsonNode> roles = Yaml.all(SourceTree.read("k8s/node-discovery/cronjob.yaml")).stream()
                .filter(object -> object.path("kind").asText().endsWith("Role"))
                .toList();

        assertThat(roles).singleElement().satisfies(role -> {
            assertThat(role.path("rules")).hasSize(1);
            assertThat(Yaml.texts(role.at("/rules/0/resources"))).containsExactly("nodes");
            assertThat(Yaml.texts(role.at("/rules/0/verbs"))).containsExactly("list");
        });
    }

    @Test
    void postsWhatTheCatalogTakes() {
        String script = SourceTree.read(BENCHMARK.resolve("measure.py"));
        String request = SourceTree.read(
                "catalog-service/src/main/java/dev/supercargo/catalog/benchmarks/" + "RecordBenchmarkRequest.java");

        assertThat(SourceTree.matches("(?m)^        \"(\\w+)\": ", script))
                .contains("modelId", "acceleratorId", "unitsPerSecond")
                .allSatisfy(field -> assertThat(request).contains(" " + field + ","));
        assertThat(Yaml.items(podSpecs("k8s/benchmark/job.yaml").getFirst().at("/containers/0/env")))
                .extracting(variable -> variable.path("name").asText())
                .allSatisfy(name -> assertThat(script).contains("\"" + name + "\""));
    }

    @Test
    void buildsOnAPinnedImageAndNotAsRoot() {
        assertThat(SourceTree.read(BENCHMARK.resolve("Dockerfile")))
                .containsPattern("(?m)^FROM pytorch/pytorch:\\d[^\\s]+$")
                .containsPattern("(?m)^USER 10001$")
                .contains("COPY --chown=10001:10001 measure.py");
        assertThat(BENCHMARK.resolve("measure.py")).exists();
    }

    private static List<JsonNode> podSpecs(String file) {
        return Yaml.all(SourceTree.read(file)).stream()
                .map(object -> object.path("kind").asText().equals("CronJob")
                        ? object.at("/spec/jobTemplate/spec/template/spec")
                        : object.at("/spec/template/spec"))
                .filter(pod -> pod.has("containers"))
                .toList();
    }
}
