package dev.supercargo.router.taskfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.workload.AcceleratorDemand;
import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.engine.workload.SpotPreference;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every task file in {@code examples/} is read without complaint and says how it ends. */
class ExamplesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final TaskFileParser PARSER = new TaskFileParser(new BundledKnowledge(), Grants.none());
    private static final Path EXAMPLES = BundledKnowledge.ROOT.resolve("examples");

    @ParameterizedTest
    @MethodSource("examples")
    void isReadWithoutComplaint(Path example) throws IOException {
        TaskFile file = PARSER.parse(Files.readString(example), "tester", NOW);

        assertThat(example.getFileName()).hasToString(file.name() + ".yaml");
        assertThat(file.run()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysAtItsTopHowItEnds(Path example) throws IOException {
        List<String> comment = Files.readAllLines(example).stream()
                .takeWhile(line -> line.startsWith("#"))
                .toList();

        assertThat(comment).hasSizeGreaterThan(1);
        assertThat(comment).anyMatch(line -> line.matches("# Ends: (SUCCEEDED|FAILED|REJECTED)\\b.*"));
    }

    @Test
    void thereAreAtLeastEleven() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(11);
    }

    @Test
    void theUnchangedSkyPilotFileLeavesTheModelUnknownAndPassesItsOwnKeysOver() throws IOException {
        TaskFile file = example("skypilot-unchanged");

        assertThat(file.model()).isInstanceOf(Measured.Unknown.class);
        assertThat(file.work()).isInstanceOf(Work.Unstated.class);
        assertThat(file.unused()).containsExactlyInAnyOrder("resources.disk_size", "resources.autostop");
    }

    @Test
    void theSpotFileRequiresSpotAndCheckpoints() throws IOException {
        TaskFile file = example("nightly-batch-spot");

        assertThat(file.resources().spot()).isEqualTo(SpotPreference.REQUIRED);
        assertThat(file.checkpointing()).isInstanceOf(Checkpointing.Every.class);
    }

    @Test
    void theGangAsksForEightNodes() throws IOException {
        assertThat(example("llama2-70b-64gpu-gang").resources().nodes().min()).isEqualTo(8);
    }

    @Test
    void theFreestFileAcceptsAnyAccelerator() throws IOException {
        assertThat(example("cheapest-any-gpu").resources().accelerators()).isInstanceOf(AcceleratorDemand.Any.class);
    }

    private static TaskFile example(String name) throws IOException {
        return PARSER.parse(Files.readString(EXAMPLES.resolve(name + ".yaml")), "tester", NOW);
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
