package dev.supercargo.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One example payload on disk. */
record Example(Fact fact, Path file) {

    static final Path GOLDEN = Fact.RESOURCES.resolve("examples");
    static final Path FROZEN = Path.of("src", "test", "resources", "frozen");

    /** Every example below {@code root}, whatever its age. */
    static List<Example> below(Path root) {
        return Fact.all().stream()
                .flatMap(fact -> files(root.resolve(fact.topic().topicName()))
                        .filter(file -> fact.owns(file.getFileName().toString()))
                        .map(file -> new Example(fact, file)))
                .toList();
    }

    static List<Example> golden() {
        return below(GOLDEN);
    }

    /** JSON files below {@code folder}, in a stable order. */
    static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written by a producer that did not know the optional fields yet. */
    boolean isOld() {
        return file.endsWith(Path.of("old", file.getFileName().toString()));
    }

    /** Written by a producer that knows fields we do not. */
    boolean isFuture() {
        return file.endsWith(Path.of("future", file.getFileName().toString()));
    }

    JsonNode json() {
        try {
            return ContractJson.mapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    Event read() {
        return Payload.read(json(), fact.recordClass());
    }

    @Override
    public String toString() {
        String path = file.toString();
        return path.substring(path.indexOf(fact.topic().topicName()));
    }
}
