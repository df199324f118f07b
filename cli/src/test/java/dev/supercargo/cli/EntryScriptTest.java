package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The script at the top of the repository, which is how the command line is called. */
class EntryScriptTest {

    @Test
    void passesEveryCommandOnUnderAllItsNamesAndExplainsIt() throws IOException {
        String script = Files.readString(Path.of("..", "supercargo"));
        Map<String, CommandLine> commands =
                SupercargoCli.line(Terminal.ofProcess(), Map.of()).getSubcommands();

        assertThat(words(between(script, "\n  up | down | status", ")"))).containsAll(commands.keySet());
        assertThat(words(between(script, "<<'HELP'", "\nHELP\n")))
                .containsAll(commands.entrySet().stream()
                        .filter(command -> !List.of(
                                        command.getValue().getCommandSpec().aliases())
                                .contains(command.getKey()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static List<String> words(String text) {
        return List.of(text.split("[^a-z-]+"));
    }
}
