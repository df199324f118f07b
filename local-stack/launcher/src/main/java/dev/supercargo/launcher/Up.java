package dev.supercargo.launcher;

import dev.supercargo.localstack.Deadline;
import dev.supercargo.localstack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Runs the platform in this process until it is told to stop. */
final class Up {

    /** A cold start of all services on two busy cores stays well below. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(4);

    private static final Duration LOCK_LIMIT = Duration.ofSeconds(1);

    private final Home home;
    private final Map<String, String> environment;
    private final Optional<Double> speedUp;
    private final Terminal terminal;
    private final Instant startedAt = Instant.now();

    Up(Home home, Map<String, String> environment, Optional<Double> speedUp, Terminal terminal) {
        this.home = home;
        this.environment = environment;
        this.speedUp = speedUp;
        this.terminal = terminal;
    }

    /** Returns only when the platform could not be started; otherwise a signal ends this process. */
    ExitCode run() {
        PortPlan ports = PortPlan.from(environment);
        Cluster cluster = Cluster.choose(environment, home.kubeconfig(), speedUp);
        RunLock lock = acquire();
        try {
            int leftovers = Leftovers.stop(home);
            if (leftovers > 0) {
                terminal.out().println("Stopped %d services left over from a killed launcher.".formatted(leftovers));
            }
            return supervise(ports, cluster);
        } finally {
            lock.close();
        }
    }

    private RunLock acquire() {
        List<RunLock> acquired = new ArrayList<>();
        // A look at the lock by "status" holds it for a moment.
        boolean free = Deadline.in(LOCK_LIMIT)
                .await(() -> RunLock.tryAcquire(home).map(acquired::add).orElse(false));
        if (!free) {
            throw alreadyRunning(home);
        }
        return acquired.getFirst();
    }

    static LaunchException alreadyRunning(Home home) {
        String which = StateFile.read(home)
                .map(status -> "process %d, %s".formatted(status.pid(), status.consoleUrl()))
                .orElse("starting");
        return new LaunchException(
                ExitCode.ALREADY_RUNNING,
                "Supercargo already runs on %s (%s). Maybe look with ./supercargo status, stop it with ./supercargo down, or run a second one beside it with another %s and %s."
                        .formatted(home.root(), which, Home.VARIABLE, PortPlan.BASE_VARIABLE));
    }

    private ExitCode supervise(PortPlan ports, Cluster cluster) {
        Board board = new Board(initialStatus(ports, cluster));
        board.listen(new StateFile(home));
        try {
            ports.requireFree(Ports::isFree);
            DataDirectory.claim(home);
            LogFiles.rotate(home);
            PlatformPlan plan = PlatformPlan.of(
                    home,
                    Checkout.current(),
                    ports,
                    cluster,
                    Jvm.of(Path.of(System.getProperty("java.home"), "bin", "java"), environment));
            terminal.out()
                    .println("Starting Supercargo. Data: %s. Logs: %s. Cluster: %s."
                            .formatted(home.data(), home.logs(), cluster.description()));
            board.listen(terminal.progress());
            start(new Supervisor(stages(plan), board, RestartPolicy.DEFAULT, InstantSource.system()), board);
            return awaitSignal();
        } catch (LaunchException e) {
            if (board.status().phase() != Phase.STOPPING) {
                board.update(status -> status.failed(e));
                throw e;
            }
            return awaitSignal();
        }
    }

    private void start(Supervisor supervisor, Board board) {
        Thread hook = new Thread(() -> stop(supervisor, board), "stop-in-order");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            supervisor.start();
        } catch (LaunchException e) {
            supervisor.stop();
            throw e;
        }
        board.update(status -> status.phase() == Phase.STARTING ? status.in(Phase.READY) : status);
        announce(board.status());
    }

    private void announce(PlatformStatus status) {
        try {
            Files.writeString(home.consoleUrl(), status.consoleUrl() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + home.consoleUrl(), e);
        }
        terminal.out()
                .println("Supercargo is ready after %s: %s"
                        .formatted(Durations.text(Duration.between(startedAt, Instant.now())), status.consoleUrl()));
        if (terminal.interactive()) {
            terminal.out().println("Ctrl-C stops it.");
        }
    }

    private void stop(Supervisor supervisor, Board board) {
        boolean failed = board.status().phase() == Phase.FAILED;
        if (!failed) {
            board.update(status -> status.in(Phase.STOPPING));
            terminal.out().println("Stopping Supercargo.");
        }
        supervisor.stop();
        try {
            Files.deleteIfExists(home.consoleUrl());
        } catch (IOException e) {
            board.notice("Cannot delete %s: %s".formatted(home.consoleUrl(), e.getMessage()));
        }
        if (!failed) {
            board.update(status -> status.in(Phase.STOPPED));
            terminal.out().println("Stopped. The data stays in %s.".formatted(home.data()));
        }
    }

    private static ExitCode awaitSignal() {
        try {
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    private static List<List<Part>> stages(PlatformPlan plan) {
        List<Part> foundation = new ArrayList<>();
        foundation.add(new PostgresPart(plan.postgres()));
        foundation.add(new KafkaPart(plan.kafka()));
        plan.simulator().ifPresent(process -> foundation.add(new ProcessPart(process, READY_LIMIT)));
        List<Part> services = new ArrayList<>();
        plan.services().forEach(process -> services.add(new ProcessPart(process, READY_LIMIT)));
        return List.of(foundation, services);
    }

    private PlatformStatus initialStatus(PortPlan ports, Cluster cluster) {
        boolean simulated = cluster instanceof Cluster.Simulated;
        List<ComponentStatus> components = Arrays.stream(Component.values())
                .filter(component -> simulated || component != Component.SIMULATOR)
                .map(component -> new ComponentStatus(
                        component,
                        ComponentState.WAITING,
                        null,
                        ports.of(component.port()),
                        startedAt,
                        null,
                        0,
                        home.log(component).toString()))
                .toList();
        return new PlatformStatus(
                ProcessHandle.current().pid(),
                startedAt,
                Phase.STARTING,
                0,
                "",
                ports.url(PortRole.CONSOLE),
                cluster.description(),
                simulated ? ports.url(PortRole.SIMULATOR) : "",
                components);
    }
}
