package dev.supercargo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Payloads that were written once and may lie in a topic for years. If a test fails here, the change that made it fail
 * is not compatible: it needs a {@code .v2} topic (docs/events.md), not another frozen file.
 */
class FrozenEventsAreNeverEditedTest {

    static List<Example> frozen() {
        return Example.below(Example.FROZEN);
    }

    static List<Fact> facts() {
        return Fact.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frozen")
    void isStillReadWithoutLosingAField(Example event) {
        boolean same = Payload.sameJson(Payload.write(event.read()), event.json());
        assertThat(same).as("%s keeps its fields", event.json()).isEqualTo(!event.isFuture());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frozen")
    void isStillValid(Example event) {
        assertThat(EventSchema.of(event.fact()).problems(event.json())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void everyFactIsFrozen(Fact fact) {
        assertThat(frozen()).anyMatch(event -> event.fact().equals(fact));
    }

    @Test
    void everyFrozenFileBelongsToAFact() {
        assertThat(Example.files(Example.FROZEN))
                .containsExactlyInAnyOrderElementsOf(
                        frozen().stream().map(Example::file).toList());
    }

    @Test
    void noFrozenFileWasEdited() throws Exception {
        Map<String, String> sums = new TreeMap<>();
        for (Path file : Example.files(Example.FROZEN).toList()) {
            sums.put(Example.FROZEN.relativize(file).toString().replace('\\', '/'), sha256(file));
        }
        assertThat(sums).isEqualTo(recordedSums());
    }

    private static Map<String, String> recordedSums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(Example.FROZEN.resolve("SHA256SUMS"))) {
            String[] sumAndName = line.split(" {2}", 2);
            sums.put(sumAndName[1], sumAndName[0]);
        }
        return sums;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
