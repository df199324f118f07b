package dev.supercargo.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The chart as Helm renders it for some values. */
record Chart(List<JsonNode> objects) {

    static final String NAMESPACE = "ml";

    static Chart with(Path values) {
        return new Chart(
                Yaml.all(command("sc", NAMESPACE).withValuesFile(values).call()));
    }

    /** The defaults, with single values set. */
    static Chart with(Map<String, Object> values) {
        TemplateCommand command = command("sc", NAMESPACE);
        values.forEach(command::set);
        return new Chart(Yaml.all(command.call()));
    }

    static Chart defaults() {
        return with(Map.of());
    }

    static String text(String release, String namespace) {
        return command(release, namespace).call();
    }

    /**
     * The Job of {@code helm test}, from a copy of the chart where it is no hook, because Helm's library leaves hooks out of
     * what it renders.
     */
    static JsonNode testJob(Path directory) {
        Path copy = copy(directory);
        Path template = copy.resolve("templates/test.yaml");
        String text = SourceTree.read(template).replaceAll("(?m)^ +helm.sh/hook.*\\n", "");
        try {
            Files.writeString(template, text.replace("  annotations:\n", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Chart(Yaml.all(new Helm(copy)
                        .template()
                        .withName("sc")
                        .withNamespace(NAMESPACE)
                        .withKubeVersion("1.34.0")
                        .call()))
                .only("Job", "test");
    }

    /** A copy of the chart below {@code directory}. */
    static Path copy(Path directory) {
        Path copy = directory.resolve("supercargo");
        try (Stream<Path> files = Files.walk(SourceTree.CHART)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(SourceTree.CHART.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private static TemplateCommand command(String release, String namespace) {
        return new Helm(SourceTree.CHART)
                .template()
                .withName(release)
                .withNamespace(namespace)
                .withKubeVersion("1.34.0");
    }

    Stream<JsonNode> kind(String kind) {
        return objects.stream().filter(object -> kind.equals(object.path("kind").asText()));
    }

    JsonNode only(String kind, String component) {
        List<JsonNode> found =
                kind(kind).filter(object -> component.equals(component(object))).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " objects of kind " + kind + " for " + component);
        }
        return found.getFirst();
    }

    Stream<JsonNode> podTemplates() {
        return kind("Deployment").map(object -> object.at("/spec/template"));
    }

    static String component(JsonNode object) {
        return object.at("/metadata/labels/app.kubernetes.io~1component").asText();
    }

    static String name(JsonNode object) {
        return object.path("kind").asText() + "/" + object.at("/metadata/name").asText();
    }
}
