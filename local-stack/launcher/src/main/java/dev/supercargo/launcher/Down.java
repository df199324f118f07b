package dev.supercargo.launcher;

import dev.supercargo.localstack.Deadline;
import java.io.Console;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** Stops the platform of a home, and wipes its data if asked. */
final class Down {

    /** A launcher that clears up after a killed one says who it is only afterwards. */
    private static final Duration IDENTIFY_LIMIT = Duration.ofSeconds(60);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(120);

    private final Home home;
    private final Terminal terminal;

    Down(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /**
     * @param wipe whether to delete the data, too
     * @param confirmed whether the user has agreed already; without a terminal the option itself is the consent
     */
    ExitCode run(boolean wipe, boolean confirmed) {
        if (wipe && !confirmed && terminal.interactive() && !agrees()) {
            terminal.out().println("Nothing was changed.");
            return ExitCode.FAILED;
        }
        boolean ran = stopLauncher();
        RunLock lock = RunLock.tryAcquire(home).orElseThrow(() -> Up.alreadyRunning(home));
        try {
            int leftovers = Leftovers.stop(home);
            if (leftovers > 0) {
                terminal.out().println("Stopped %d services left over from a killed launcher.".formatted(leftovers));
            }
            if (wipe) {
                DataDirectory.wipe(home);
            }
        } finally {
            lock.close();
        }
        terminal.out().println(outcome(ran, wipe));
        return ExitCode.OK;
    }

    private String outcome(boolean ran, boolean wiped) {
        String first = ran ? "Supercargo is stopped." : "Supercargo was not running.";
        if (!wiped && Files.notExists(home.data())) {
            return first;
        }
        return wiped
                ? "%s Its data in %s is deleted.".formatted(first, home.root())
                : "%s The data stays in %s.".formatted(first, home.data());
    }

    private boolean agrees() {
        Console console = System.console();
        if (console == null) {
            return true;
        }
        String answer = console.readLine("This deletes all jobs, prices and logs in %s. Type yes: ", home.root());
        return "yes".equalsIgnoreCase(answer == null ? "" : answer.strip());
    }

    private boolean stopLauncher() {
        if (!RunLock.isHeld(home)) {
            return false;
        }
        Deadline.in(IDENTIFY_LIMIT).await(() -> StateFile.ofRunning(home).isPresent() || !RunLock.isHeld(home));
        Optional<PlatformStatus> running = StateFile.ofRunning(home);
        if (running.isEmpty()) {
            return false;
        }
        PlatformStatus status = running.get();
        Optional<ProcessHandle> launcher = ProcessHandle.of(status.pid());
        terminal.out().println("Stopping Supercargo (process %d).".formatted(status.pid()));
        launcher.ifPresent(ProcessHandle::destroy);
        if (!Deadline.in(STOP_LIMIT).await(() -> !RunLock.isHeld(home))) {
            throw new LaunchException(
                    ExitCode.FAILED,
                    "Process %d does not stop within %d s. Maybe end it with kill -9 %d and run ./supercargo down again; the data is safe."
                            .formatted(status.pid(), STOP_LIMIT.toSeconds(), status.pid()));
        }
        return true;
    }
}
