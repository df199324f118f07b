package dev.supercargo.launcher;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Everything the launcher tells the outside.
 *
 * @param pid the launcher's process
 * @param startedAt when it started
 * @param phase where the platform as a whole is
 * @param exitCode number of the exit code once it failed, 0 before
 * @param message why it failed, empty before
 * @param consoleUrl where the console answers
 * @param cluster description of the cluster that jobs run on
 * @param simulatorUrl the simulated cluster's API, empty when there is none
 * @param components in the order of their start
 */
record PlatformStatus(
        long pid,
        Instant startedAt,
        Phase phase,
        int exitCode,
        String message,
        String consoleUrl,
        String cluster,
        String simulatorUrl,
        List<ComponentStatus> components) {

    PlatformStatus {
        components = List.copyOf(components);
    }

    PlatformStatus in(Phase next) {
        return new PlatformStatus(
                pid, startedAt, next, exitCode, message, consoleUrl, cluster, simulatorUrl, components);
    }

    PlatformStatus failed(LaunchException reason) {
        return new PlatformStatus(
                pid,
                startedAt,
                Phase.FAILED,
                reason.exitCode().number(),
                reason.getMessage(),
                consoleUrl,
                cluster,
                simulatorUrl,
                components);
    }

    PlatformStatus with(Component component, UnaryOperator<ComponentStatus> change) {
        List<ComponentStatus> changed = new ArrayList<>(components);
        changed.replaceAll(status -> status.component() == component ? change.apply(status) : status);
        return new PlatformStatus(pid, startedAt, phase, exitCode, message, consoleUrl, cluster, simulatorUrl, changed);
    }
}
