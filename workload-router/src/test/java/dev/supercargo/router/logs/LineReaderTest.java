package dev.supercargo.router.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void readsLinesAsTheyWereWritten() throws IOException {
        assertThat(read("a\r\n\nüß\nno end")).containsExactly("a", "", "üß", "no end");
        assertThat(read("")).isEmpty();
    }

    @Test
    void keepsTheBeginningOfALineThatIsTooLongAndSaysHowMuchIsMissing() throws IOException {
        List<String> lines = read("x".repeat(LineReader.LENGTH_MAX + 5) + "\nnext\n");

        assertThat(lines.getFirst()).hasSizeLessThan(LineReader.LENGTH_MAX + 40).endsWith("… (5 characters more)");
        assertThat(lines.getLast()).isEqualTo("next");
    }

    private static List<String> read(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (Optional<String> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}
