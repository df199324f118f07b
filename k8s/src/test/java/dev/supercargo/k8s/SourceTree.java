package dev.supercargo.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the repository. */
final class SourceTree {

    static final Path ROOT = Path.of(System.getProperty("supercargo.root"));
    static final Path CHART = ROOT.resolve("k8s/helm/supercargo");

    private SourceTree() {}

    static String read(String path) {
        return read(ROOT.resolve(path));
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every Java source of {@code module}, tests left out, as one text. */
    static String sources(String module) {
        return find(module + "/src/main/java", "java").map(SourceTree::read).collect(Collectors.joining("\n"));
    }

    static Stream<Path> find(String directory, String extension) {
        Path start = ROOT.resolve(directory);
        if (Files.notExists(start)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith("." + extension)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values files of {@code ci/}. */
    static List<Path> ciValues() {
        return find("k8s/helm/supercargo/ci", "yaml").toList();
    }

    /** What group 1 of {@code pattern} matches in {@code text}. */
    static TreeSet<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
