package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.platform.ServerTrouble;
import dev.supercargo.contracts.ContractJson;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A whole platform that lives as long as the measurement: real PostgreSQL, real Kafka, the services as they ship. */
public final class OwnPlatform implements AutoCloseable {

    private final Path root;
    private final Path home;
    private final int portBase;
    private final Map<String, String> environment;

    /** Whoever interrupts the measurement wants no platform left behind. */
    private final Thread takeAway = new Thread(this::takeAway);

    private OwnPlatform(Path root, Path home, int portBase, Map<String, String> environment) {
        this.root = root;
        this.home = home;
        this.portBase = portBase;
        this.environment = Map.copyOf(environment);
    }

    /**
     * @param portBase moves all ports, so that it does not meet a platform that runs
     * @param environment of the platform's processes, besides this process's own
     */
    public static OwnPlatform start(int portBase, Map<String, String> environment) {
        String root = System.getProperty("supercargo.root", "");
        if (root.isEmpty()) {
            throw new Complaint("This measurement starts a platform. Maybe call it as ./supercargo bench …");
        }
        try {
            OwnPlatform platform = new OwnPlatform(
                    Path.of(root), Files.createTempDirectory("supercargo-bench-"), portBase, environment);
            Runtime.getRuntime().addShutdownHook(platform.takeAway);
            platform.supercargo("up", "--detach");
            return platform;
        } catch (IOException e) {
            throw new Complaint("No directory for the measurement: " + e.getMessage());
        }
    }

    public Platform api() {
        try {
            String url =
                    Files.readString(home.resolve("run").resolve("console-url")).strip();
            return new Platform(URI.create(url), Optional.empty());
        } catch (IOException e) {
            throw new ServerTrouble("The platform that was started does not say its address: " + e.getMessage());
        }
    }

    /** @param name of a service: {@code pricing}, {@code router} … */
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port("postgresql") + "/" + name, "supercargo", "supercargo");
    }

    /** Address of a component itself: {@code pricing}, {@code simulator} … */
    public URI address(String name) {
        return URI.create("http://127.0.0.1:" + port(name));
    }

    /** Processor time that each component has used so far, with its child processes that still run. */
    public Map<String, Duration> processorTimes() {
        Map<String, Duration> times = new TreeMap<>();
        components()
                .forEach(component -> ProcessHandle.of(component.path("pid").asLong())
                        .map(OwnPlatform::processorTime)
                        .ifPresent(time ->
                                times.put(Json.text(component, "component", "").toLowerCase(Locale.ROOT), time)));
        return times;
    }

    private static Duration processorTime(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private String port(String name) {
        return components()
                .filter(component -> Json.text(component, "component", "").equalsIgnoreCase(name))
                .flatMap(component -> Json.text(component, "port").stream())
                .findFirst()
                .orElseThrow(() -> new ServerTrouble("The platform that was started has no " + name + "."));
    }

    private Stream<JsonNode> components() {
        try {
            JsonNode state = ContractJson.mapper()
                    .readTree(Files.readString(home.resolve("run").resolve("state.json")));
            return Json.items(state, "components");
        } catch (IOException e) {
            throw new ServerTrouble("The platform that was started does not say what runs: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(takeAway);
        takeAway();
    }

    private void takeAway() {
        supercargo("down", "--wipe", "--yes");
    }

    private void supercargo(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("supercargo").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(new File(home.toString() + ".log"));
        builder.environment().put("SUPERCARGO_HOME", home.toString());
        builder.environment().put("SUPERCARGO_PORT_BASE", Integer.toString(portBase));
        // What is measured must not depend on the market of the day.
        builder.environment().put("PRICING_ONLINE", "false");
        builder.environment().remove("SUPERCARGO_URL");
        builder.environment().putAll(environment);
        try {
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new ServerTrouble("supercargo " + String.join(" ", arguments) + " ended with " + status + ", see "
                        + home + ".log. Maybe the ports from " + portBase + " on are taken; try --port-base.");
            }
        } catch (IOException e) {
            throw new ServerTrouble("supercargo cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }
}
