package dev.supercargo.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.localstack.Ports;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what runs, from the state file and by asking each component. */
final class Status {

    private final Home home;
    private final Terminal terminal;

    Status(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    ExitCode run(boolean json) {
        StatusView view = view(Instant.now());
        if (json) {
            terminal.out().println(toJson(view));
        } else {
            print(view);
        }
        if (!view.running()) {
            return ExitCode.NOT_RUNNING;
        }
        return view.allReady() ? ExitCode.OK : ExitCode.NOT_READY;
    }

    private StatusView view(Instant now) {
        Optional<PlatformStatus> known = StateFile.ofRunning(home);
        if (known.isEmpty()) {
            return new StatusView(
                    false, Phase.STOPPED, null, "", "", null, null, home.data().toString(), 0, List.of());
        }
        PlatformStatus status = known.get();
        List<StatusView.ComponentView> components = status.components().stream()
                .map(component -> view(component, now))
                .toList();
        long total = ResidentMemory.bytesOfOne(status.pid())
                + components.stream()
                        .mapToLong(StatusView.ComponentView::rssBytes)
                        .sum();
        Optional<SimulatedClock> clock =
                status.simulatorUrl().isEmpty() ? Optional.empty() : SimulatedClock.read(status.simulatorUrl());
        return new StatusView(
                true,
                status.phase(),
                status.pid(),
                status.consoleUrl(),
                status.cluster(),
                clock.map(simulated -> simulated.at(now).truncatedTo(ChronoUnit.SECONDS))
                        .orElse(null),
                clock.map(SimulatedClock::rate).orElse(null),
                home.data().toString(),
                total,
                components);
    }

    private static StatusView.ComponentView view(ComponentStatus status, Instant now) {
        boolean ready = status.state() == ComponentState.READY && Ports.isAnswering(status.port());
        return new StatusView.ComponentView(
                status.component().slug(),
                status.state(),
                ready,
                status.pid(),
                status.port(),
                status.pid() == null ? 0 : ResidentMemory.bytes(status.pid()),
                status.state() == ComponentState.READY
                        ? Duration.between(status.since(), now).truncatedTo(ChronoUnit.SECONDS)
                        : null,
                status.restarts(),
                status.log());
    }

    private static String toJson(StatusView view) {
        try {
            return Json.MAPPER.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(StatusView view) {
        if (!view.running()) {
            terminal.out()
                    .println("Supercargo is not running on %s. Maybe start it with ./supercargo up."
                            .formatted(home.root()));
            return;
        }
        terminal.out()
                .printf(
                        "%-18s %-9s %8s %6s %9s %12s %9s%n",
                        "COMPONENT", "STATE", "PID", "PORT", "MEMORY", "UPTIME", "RESTARTS");
        for (StatusView.ComponentView component : view.components()) {
            terminal.out()
                    .printf(
                            "%-18s %-9s %8s %6d %9s %12s %9d%n",
                            component.name(),
                            stateText(component),
                            component.pid() == null ? "-" : component.pid().toString(),
                            component.port(),
                            mebibytes(component.rssBytes()),
                            component.uptime() == null ? "-" : Durations.text(component.uptime()),
                            component.restarts());
        }
        terminal.out().println();
        terminal.out().println("Console:  " + view.consoleUrl());
        terminal.out().println("Cluster:  " + view.cluster());
        if (view.simulatedTime() != null) {
            terminal.out()
                    .println("Simulated time: %s, running at %s× real time"
                            .formatted(
                                    view.simulatedTime(),
                                    view.simulatedRate().stripTrailingZeros().toPlainString()));
        }
        terminal.out().println("Data:     %s".formatted(view.dataDirectory()));
        terminal.out().println("Logs:     %s".formatted(home.logs()));
        terminal.out()
                .println("Memory:   %s in all, launcher process %d included"
                        .formatted(mebibytes(view.rssBytesTotal()), view.launcherPid()));
    }

    private static String stateText(StatusView.ComponentView component) {
        return component.state() == ComponentState.READY && !component.ready()
                ? "silent"
                : component.state().name().toLowerCase(Locale.ROOT);
    }

    private static String mebibytes(long bytes) {
        return "%d MiB".formatted(bytes >> 20);
    }
}
