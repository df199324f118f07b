package dev.supercargo.cli.bench.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long the router of this machine took to fill its empty memory at its last start, as its log tells. */
record Replay(long events, long milliseconds) {

    private static final Pattern LINE = Pattern.compile("replayed (\\d+) events in (\\d+) ms");

    static Optional<Replay> ofLocalRouter(Map<String, String> environment) {
        String home = environment.getOrDefault("SUPERCARGO_HOME", "");
        Path root = home.isBlank() ? Path.of(System.getProperty("user.home"), ".supercargo") : Path.of(home);
        try (Stream<String> lines = Files.lines(root.resolve("logs").resolve("workload-router.log"))) {
            return lines.map(LINE::matcher)
                    .filter(Matcher::find)
                    .reduce((earlier, later) -> later)
                    .map(line -> new Replay(Long.parseLong(line.group(1)), Long.parseLong(line.group(2))));
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }
}
