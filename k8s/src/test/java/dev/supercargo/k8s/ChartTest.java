package dev.supercargo.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {

    static List<Path> ciValues() {
        return SourceTree.ciValues();
    }

    @Test
    void coversEveryVariant() {
        assertThat(ciValues()).hasSizeGreaterThanOrEqualTo(4);
    }

    /** Helm lints the chart's own values only, so each variant becomes a chart of its own. */
    @ParameterizedTest
    @MethodSource("ciValues")
    void passesStrictLint(Path values, @TempDir Path directory) throws IOException {
        Path copy = Chart.copy(directory);
        Files.writeString(
                copy.resolve("values.yaml"),
                new ObjectMapper()
                        .writeValueAsString(
                                Yaml.overlaid(Yaml.one(SourceTree.CHART.resolve("values.yaml")), Yaml.one(values))));

        LintResult result = new Helm(copy).lint().strict().call();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("ciValues")
    void rendersObjectsThatNameKindAndName(Path values) {
        Chart chart = Chart.with(values);

        assertThat(chart.objects()).hasSizeGreaterThanOrEqualTo(15).allSatisfy(object -> {
            assertThat(object.path("apiVersion").asText()).isNotEmpty();
            assertThat(object.at("/metadata/name").asText()).isNotEmpty().hasSizeLessThanOrEqualTo(63);
        });
        assertThat(chart.objects().stream()
                        .map(object -> object.at("/metadata/namespace").asText() + " " + Chart.name(object)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "catalogue.enabled, true",
        "catalog.replicas, 2",
        "database.password, secret",
        "kafka.bootstrapServers, kafka",
        "catalog.image.tag, latest",
        "networkPolicy.enable, false",
        "router.replicaCount, 2",
        "metrics.serviceMonitor, sometimes",
        "database.port, 70000"
    })
    void refusesWrongValues(String key, String value) {
        assertThatThrownBy(() -> Chart.with(Map.of(key, typed(value))))
                .hasMessageContaining("values don't meet the specifications");
    }

    @Test
    void refusesToScaleTheRouter() {
        assertThatThrownBy(() -> Chart.with(Map.of("router.autoscaling.enabled", true)))
                .hasMessageContaining("values don't meet the specifications");
    }

    @Test
    void refusesAnIngressThatAnybodyMayUse() {
        assertThatThrownBy(() -> Chart.with(Map.of("ingress.enabled", true)))
                .hasMessageContaining("An Ingress without OpenID Connect");
        assertThat(Chart.with(Map.of("ingress.enabled", true, "ingress.withoutOidc", true))
                        .kind("Ingress"))
                .hasSize(1);
    }

    @Test
    void namesWhatAnIntegrationLacks() {
        assertThatThrownBy(() -> Chart.with(Map.of("oidc.enabled", true))).hasMessageContaining("oidc.issuerUrl");
        assertThatThrownBy(() -> Chart.with(Map.of("kafka.strimzi.enabled", true)))
                .hasMessageContaining("kafka.strimzi.cluster");
    }

    @Test
    void makesNoOperatorObjectsUnlessAsked() {
        assertThat(Chart.defaults().objects())
                .extracting(object -> object.path("apiVersion").asText())
                .noneMatch(version -> version.contains("strimzi")
                        || version.contains("cnpg")
                        || version.contains("monitoring.coreos.com"));
    }

    @Test
    void bearsTheVersionOfTheBuild() {
        String version = SourceTree.matches("<version>([^<]+)</version>", firstLines(SourceTree.read("pom.xml")))
                .first();

        assertThat(Yaml.one(SourceTree.CHART.resolve("Chart.yaml"))
                        .path("appVersion")
                        .asText())
                .isEqualTo(version);
    }

    private static String firstLines(String pom) {
        return pom.substring(0, pom.indexOf("<packaging>"));
    }

    private static Object typed(String value) {
        if (value.matches("[0-9]+")) {
            return Integer.valueOf(value);
        }
        return "true".equals(value) || "false".equals(value) ? Boolean.valueOf(value) : value;
    }
}
