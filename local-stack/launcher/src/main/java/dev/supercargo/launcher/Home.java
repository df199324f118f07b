package dev.supercargo.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * The directory that holds everything of one platform on this machine.
 *
 * @param root absolute, {@code ~/.supercargo} unless {@value #VARIABLE} says otherwise
 */
record Home(Path root) {

    static final String VARIABLE = "SUPERCARGO_HOME";

    Home {
        root = root.toAbsolutePath().normalize();
    }

    static Home from(Map<String, String> environment, Path userHome) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        return new Home(chosen.isBlank() ? userHome.resolve(".supercargo") : Path.of(chosen));
    }

    Path data() {
        return root.resolve("data");
    }

    Path postgres() {
        return data().resolve("postgresql");
    }

    Path kafka() {
        return data().resolve("kafka");
    }

    Path simulator() {
        return data().resolve("simulator");
    }

    Path kubeconfig() {
        return simulator().resolve("kubeconfig");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(Component component) {
        return logs().resolve(component.slug() + ".log");
    }

    Path launcherLog() {
        return logs().resolve("launcher.log");
    }

    Path run() {
        return root.resolve("run");
    }

    Path lock() {
        return run().resolve("lock");
    }

    Path state() {
        return run().resolve("state.json");
    }

    /** The console's address while the platform runs; the command line reads it. */
    Path consoleUrl() {
        return run().resolve("console-url");
    }

    /** Says that the data directory is Supercargo's own and may be wiped. */
    Path dataMarker() {
        return data().resolve(".supercargo");
    }
}
