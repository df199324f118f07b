package dev.supercargo.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL that outlived the process which started it: {@code kill -9} of the parent does not reach it, and a second
 * start on its directory would hang.
 */
final class LeftoverPostgres {

    private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(15);
    private static final Duration IMMEDIATE_SHUTDOWN = Duration.ofSeconds(10);

    private LeftoverPostgres() {}

    /** Stops the PostgreSQL that runs on this directory, if there is one, and removes its stale pid file. */
    static void stop(Path dataDirectory) {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        Optional<ProcessHandle> process = processOf(pidFile);
        if (process.isPresent()) {
            // INT asks for a fast shutdown (clients are disconnected), QUIT for an immediate one (recovery at start).
            boolean stopped =
                    signal(process.get(), "INT", FAST_SHUTDOWN) || signal(process.get(), "QUIT", IMMEDIATE_SHUTDOWN);
            if (!stopped) {
                throw new StackException(
                        "PostgreSQL process %d still runs on %s and does not stop. Maybe end it by hand: kill -9 %d"
                                .formatted(
                                        process.get().pid(),
                                        dataDirectory,
                                        process.get().pid()));
            }
        }
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new StackException("Cannot delete %s.".formatted(pidFile), e);
        }
    }

    private static Optional<ProcessHandle> processOf(Path pidFile) {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(LeftoverPostgres::isPostgres);
        } catch (IOException | NumberFormatException e) {
            throw new StackException("Cannot read the process id in %s.".formatted(pidFile), e);
        }
    }

    /** Process ids are reused: after a reboot the number may belong to something else, which must not be touched. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().map(c -> c.endsWith("/postgres")).orElse(false);
    }

    private static boolean signal(ProcessHandle process, String signal, Duration limit) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Cannot run kill -%s %d.".formatted(signal, process.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return Deadline.in(limit).await(() -> !process.isAlive());
    }
}
