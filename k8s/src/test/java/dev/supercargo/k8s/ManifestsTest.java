package dev.supercargo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The plain manifests and the chart cannot drift apart, nor can the dashboard and the chart's copy of it. */
class ManifestsTest {

    private static final Path MANIFESTS = SourceTree.ROOT.resolve("k8s/manifests/base/supercargo.yaml");
    private static final Path DASHBOARD = SourceTree.ROOT.resolve("k8s/dashboards/supercargo.json");
    private static final Path DASHBOARD_IN_CHART = SourceTree.CHART.resolve("files/dashboard.json");

    @Test
    void areWhatTheChartRenders() throws IOException {
        if (Boolean.getBoolean("supercargo.manifests.write")) {
            Files.writeString(MANIFESTS, Manifests.rendered());
            Files.copy(DASHBOARD, DASHBOARD_IN_CHART, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(MANIFESTS)
                .content()
                .as("Maybe write it again; its header says how")
                .isEqualTo(Manifests.rendered());
        assertThat(DASHBOARD_IN_CHART).hasSameTextualContentAs(DASHBOARD);
    }

    @Test
    void listEveryFileOfTheBase() {
        assertThat(Yaml.texts(
                        Yaml.one(MANIFESTS.resolveSibling("kustomization.yaml")).path("resources")))
                .containsExactly("namespace.yaml", "supercargo.yaml", "../../crds")
                .allSatisfy(file -> assertThat(MANIFESTS.resolveSibling(file)).exists());
    }

    @Test
    void stayInOneNamespace() {
        assertThat(Yaml.all(SourceTree.read(MANIFESTS)))
                .filteredOn(object -> !object.path("kind").asText().startsWith("Cluster"))
                .allSatisfy(
                        object -> assertThat(object.at("/metadata/namespace").asText())
                                .as(Chart.name(object))
                                .isEqualTo("supercargo"));
    }
}
