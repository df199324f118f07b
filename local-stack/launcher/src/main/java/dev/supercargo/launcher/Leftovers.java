package dev.supercargo.launcher;

import dev.supercargo.localstack.Deadline;
import dev.supercargo.localstack.KafkaBroker;
import dev.supercargo.localstack.PostgresServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Processes that outlived a launcher which was killed. */
final class Leftovers {

    private static final Duration POLITE = Duration.ofSeconds(15);
    private static final Duration FORCED = Duration.ofSeconds(5);

    private Leftovers() {}

    /** An argument that every JVM of this home carries, so that a reused process id is never mistaken for one. */
    static String marker(Home home) {
        return "-Dsupercargo.home=" + home.root();
    }

    /**
     * Stops what a dead launcher left running. Only the holder of the run lock may call this.
     *
     * @return how many services were stopped
     */
    static int stop(Home home) {
        List<ProcessHandle> services = StateFile.read(home).map(PlatformStatus::components).orElse(List.of()).stream()
                .map(ComponentStatus::pid)
                .flatMap(pid -> pid == null ? Optional.<ProcessHandle>empty().stream() : ProcessHandle.of(pid).stream())
                .filter(process -> isOurs(process, home))
                .toList();
        services.forEach(ProcessHandle::destroy);
        Deadline polite = Deadline.in(POLITE);
        for (ProcessHandle service : services) {
            if (!polite.await(() -> !service.isAlive())) {
                service.destroyForcibly();
                Deadline.in(FORCED).await(() -> !service.isAlive());
            }
        }
        KafkaBroker.stopLeftover(home.kafka());
        PostgresServer.stopLeftover(home.postgres());
        return services.size();
    }

    private static boolean isOurs(ProcessHandle process, Home home) {
        return process.isAlive()
                && process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(marker(home)))
                        .orElse(false);
    }
}
