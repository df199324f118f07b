package dev.supercargo.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A JVM to start.
 *
 * @param component what it is
 * @param port where it listens
 * @param command program and arguments
 * @param environment variables added to the launcher's own
 * @param log where its output goes
 * @param readiness answers 2xx once it is ready
 */
record ProcessPlan(
        Component component, int port, List<String> command, Map<String, String> environment, Path log, URI readiness) {

    ProcessPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
