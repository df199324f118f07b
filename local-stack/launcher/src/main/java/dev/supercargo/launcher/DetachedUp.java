package dev.supercargo.launcher;

import dev.supercargo.localstack.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Starts the launcher as a process of its own, which outlives this one, and shows its progress until it is ready. */
final class DetachedUp {

    private static final long POLL_NANOS = 100_000_000L;
    private static final int LOG_LINES = 12;

    private final Home home;
    private final Map<String, String> environment;
    private final Optional<Double> speedUp;
    private final Terminal terminal;

    DetachedUp(Home home, Map<String, String> environment, Optional<Double> speedUp, Terminal terminal) {
        this.home = home;
        this.environment = environment;
        this.speedUp = speedUp;
        this.terminal = terminal;
    }

    ExitCode run() {
        PortPlan.from(environment);
        Cluster.choose(environment, home.kubeconfig(), speedUp);
        if (RunLock.isHeld(home)) {
            throw Up.alreadyRunning(home);
        }
        Instant before = Instant.now();
        ProcessHandle launcher = launch();
        return follow(launcher, before);
    }

    /** A session of its own where there is setsid, so that neither Ctrl-C nor closing the terminal reaches it. */
    private ProcessHandle launch() {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", """
                trap '' HUP
                if command -v setsid >/dev/null 2>&1; then setsid "$@" >>"$LAUNCHER_LOG" 2>&1 </dev/null &
                else nohup "$@" >>"$LAUNCHER_LOG" 2>&1 </dev/null & fi
                echo $!""", "sh"));
        command.addAll(SelfCommand.of("up"));
        speedUp.ifPresent(factor -> command.addAll(List.of("--speed-up", Double.toString(factor))));
        try {
            Files.createDirectories(home.logs());
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("LAUNCHER_LOG", home.launcherLog().toString());
            Process shell = builder.start();
            String pid = shell.inputReader().readLine();
            return Optional.ofNullable(pid)
                    .flatMap(text -> ProcessHandle.of(Long.parseLong(text.strip())))
                    .orElseThrow(this::died);
        } catch (IOException e) {
            throw new LaunchException(ExitCode.FAILED, "Cannot start the launcher: " + e.getMessage(), e);
        }
    }

    private ExitCode follow(ProcessHandle launcher, Instant since) {
        Board.Listener progress = terminal.progress();
        while (true) {
            Optional<PlatformStatus> current =
                    StateFile.read(home).filter(status -> !status.startedAt().isBefore(since));
            current.ifPresent(progress::changed);
            Phase phase = current.map(PlatformStatus::phase).orElse(Phase.STARTING);
            switch (phase) {
                case STARTING -> {
                    if (!launcher.isAlive()) {
                        throw died();
                    }
                }
                case READY -> {
                    announce(current.orElseThrow());
                    return ExitCode.OK;
                }
                case FAILED ->
                    throw new LaunchException(
                            exitCode(current.orElseThrow()),
                            current.orElseThrow().message());
                case STOPPING, STOPPED ->
                    throw new LaunchException(ExitCode.FAILED, "Supercargo was stopped during its start.");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private void announce(PlatformStatus status) {
        terminal.out()
                .println("Supercargo is ready after %s: %s (process %d; ./supercargo down stops it)"
                        .formatted(
                                Durations.text(Duration.between(status.startedAt(), Instant.now())),
                                status.consoleUrl(),
                                status.pid()));
    }

    private static ExitCode exitCode(PlatformStatus status) {
        for (ExitCode code : ExitCode.values()) {
            if (code.number() == status.exitCode()) {
                return code;
            }
        }
        return ExitCode.FAILED;
    }

    private LaunchException died() {
        Path log = home.launcherLog();
        return new LaunchException(
                ExitCode.FAILED,
                "The launcher ended during the start. The last lines of %s:%n%s"
                        .formatted(log, LogTail.of(log, LOG_LINES)));
    }
}
