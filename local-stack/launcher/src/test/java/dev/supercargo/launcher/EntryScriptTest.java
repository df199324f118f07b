package dev.supercargo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The script at the top of the repository, by itself: no build, no platform. */
class EntryScriptTest {

    /** Tests run in the module's directory. */
    private static final Path SCRIPT =
            Path.of("..", "..", "supercargo").toAbsolutePath().normalize();

    @Test
    void isReadByAPlainShell() throws Exception {
        assertThat(run("-n", SCRIPT.toString()))
                .as("sh -n, which reads and does not run")
                .isEqualTo(new Outcome(0, ""));
    }

    @Test
    void explainsItself() throws Exception {
        Outcome help = run(SCRIPT.toString(), "help");

        assertThat(help.code()).isZero();
        assertThat(help.output()).contains("Usage: ./supercargo COMMAND", "predict MODEL", "savings");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        Outcome outcome = run(SCRIPT.toString(), "sail");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output()).startsWith("supercargo: 'sail' is not a command.");
    }

    private record Outcome(int code, String output) {}

    private static Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("sh"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
