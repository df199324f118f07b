package dev.supercargo.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * A broker whose parent was killed. It notices that by itself and shuts down; the next start on its directory has to
 * wait for that, because the directory is locked until then.
 */
final class LeftoverBroker {

    static final String MAIN_CLASS = "dev.supercargo.broker.Broker";

    private static final Duration OWN_SHUTDOWN = Duration.ofSeconds(20);
    private static final Duration FORCED_SHUTDOWN = Duration.ofSeconds(10);

    private LeftoverBroker() {}

    static void remember(Path dataDirectory, ProcessHandle process) throws IOException {
        Files.writeString(pidFile(dataDirectory), Long.toString(process.pid()));
    }

    static void awaitEnd(Path dataDirectory) {
        Optional<ProcessHandle> leftover = find(dataDirectory);
        if (leftover.isEmpty()) {
            return;
        }
        ProcessHandle process = leftover.get();
        process.destroy();
        if (!Deadline.in(OWN_SHUTDOWN).await(() -> !process.isAlive())) {
            process.destroyForcibly();
            if (!Deadline.in(FORCED_SHUTDOWN).await(() -> !process.isAlive())) {
                throw new StackException("Kafka process %d still runs on %s. Maybe end it by hand: kill -9 %d"
                        .formatted(process.pid(), dataDirectory, process.pid()));
            }
        }
    }

    private static Optional<ProcessHandle> find(Path dataDirectory) {
        Path pidFile = pidFile(dataDirectory);
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    .filter(process -> process.isAlive() && isBrokerOn(dataDirectory, process));
        } catch (IOException | NumberFormatException e) {
            throw new StackException("Cannot read the process id in %s.".formatted(pidFile), e);
        }
    }

    /** Process ids are reused; only a broker on this very directory is ours. */
    private static boolean isBrokerOn(Path dataDirectory, ProcessHandle process) {
        return process.info()
                .arguments()
                .map(Arrays::asList)
                .map(arguments -> arguments.contains(MAIN_CLASS) && arguments.contains(dataDirectory.toString()))
                .orElse(false);
    }

    private static Path pidFile(Path dataDirectory) {
        return dataDirectory.resolve("broker.pid");
    }
}
