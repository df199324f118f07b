package dev.supercargo.launcher;

import dev.supercargo.localstack.BrokerDistribution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The launcher as its users run it: a process with arguments, output and an exit code. */
public final class LauncherProcess {

    /** What a finished launcher left: its exit code and everything it printed. */
    public record Outcome(int exitCode, String output) {}

    private final Path checkout;
    private final Map<String, String> environment = new HashMap<>();

    public LauncherProcess(Path checkout, Path home, int portBase) {
        this.checkout = checkout;
        environment.put("SUPERCARGO_HOME", home.toString());
        environment.put("SUPERCARGO_PORT_BASE", Integer.toString(portBase));
        // What a test sees must not depend on the market of the day.
        environment.put("PRICING_ONLINE", "false");
    }

    LauncherProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Outcome run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-D%s=%s".formatted(BrokerDistribution.ROOT_PROPERTY, checkout),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("KUBECONFIG");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
