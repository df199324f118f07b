package dev.supercargo.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A running Kafka node on 127.0.0.1, a child process of this one. Thread-safe. */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final int PORT_ATTEMPTS = 5;
    private static final int LOG_LINES = 15;

    private final Process process;
    private final int port;

    private KafkaBroker(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the node and returns once it answers a client. */
    public static KafkaBroker start(KafkaSettings settings) {
        LeftoverBroker.awaitEnd(settings.dataDirectory());
        boolean retry = settings.port() instanceof PortChoice.AnyFree
                || settings.controllerPort() instanceof PortChoice.AnyFree;
        for (int attempt = 1; ; attempt++) {
            int port = number(settings.port());
            int controllerPort = number(settings.controllerPort());
            try {
                return startOn(port, controllerPort, settings);
            } catch (StackException e) {
                boolean raced = !Ports.isFree(port) || !Ports.isFree(controllerPort);
                if (!retry || !raced || attempt == PORT_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Stops the broker that a killed process left behind on this directory, if there is one. */
    public static void stopLeftover(Path dataDirectory) {
        LeftoverBroker.awaitEnd(dataDirectory.toAbsolutePath().normalize());
    }

    private static int number(PortChoice choice) {
        return switch (choice) {
            case PortChoice.Fixed(int number) -> number;
            case PortChoice.AnyFree() -> Ports.free();
        };
    }

    private static KafkaBroker startOn(int port, int controllerPort, KafkaSettings settings) {
        for (int wanted : List.of(port, controllerPort)) {
            if (!Ports.isFree(wanted)) {
                throw new StackException(
                        "Port %d, wanted by Kafka, is in use. Maybe another Kafka runs there.".formatted(wanted));
            }
        }
        KafkaBroker broker = new KafkaBroker(launch(port, controllerPort, settings), port);
        try {
            broker.awaitReady(settings);
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
        return broker;
    }

    private static Process launch(int port, int controllerPort, KafkaSettings settings) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                settings.distribution().classPath(),
                LeftoverBroker.MAIN_CLASS,
                settings.dataDirectory().toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
        try {
            Files.createDirectories(settings.dataDirectory());
            Files.createDirectories(settings.logFile().getParent());
            Process process = new ProcessBuilder(ShieldedCommand.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(settings.logFile().toFile()))
                    .start();
            LeftoverBroker.remember(settings.dataDirectory(), process.toHandle());
            return process;
        } catch (IOException e) {
            throw new StackException(
                    "Cannot start Kafka in %s: %s".formatted(settings.dataDirectory(), e.getMessage()), e);
        }
    }

    /** The port answers first, then a real client is served: the log says "started" too early. */
    private void awaitReady(KafkaSettings settings) {
        Deadline deadline = Deadline.in(START_LIMIT);
        boolean settled = deadline.await(() -> !process.isAlive() || Ports.isAnswering(port));
        if (!settled || !process.isAlive()) {
            throw new StackException("Kafka %s on port %d. The last lines of %s:%n%s"
                    .formatted(
                            process.isAlive() ? "is not ready after " + START_LIMIT.toSeconds() + " s" : "died",
                            port,
                            settings.logFile(),
                            LogTail.of(settings.logFile(), LOG_LINES)));
        }
        try (Admin admin = admin(deadline)) {
            admin.describeCluster().nodes().get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException(
                    "Kafka on port %d does not answer a client: %s. Maybe see %s."
                            .formatted(port, e.getMessage(), settings.logFile()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for Kafka on port %d.".formatted(port), e);
        }
    }

    /**
     * Kafka looks its own classes up through the thread, and in a test of Quarkus that may be another class loader's
     * thread.
     */
    private Admin admin(Deadline deadline) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                            Math.toIntExact(deadline.remaining().toMillis())));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Address for clients, {@code host:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** The broker's process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        if (!Deadline.in(STOP_LIMIT).await(() -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }
}
