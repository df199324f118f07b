package dev.supercargo.cli.bench.pricing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A whole platform that lives as long as the measurement: real PostgreSQL, real Kafka, the services as they ship. */
final class OwnPlatform implements AutoCloseable {

    private final Path root;
    private final Path home;
    private final int portBase;

    /** Whoever interrupts the measurement wants no platform left behind. */
    private final Thread takeAway = new Thread(this::takeAway);

    private OwnPlatform(Path root, Path home, int portBase) {
        this.root = root;
        this.home = home;
        this.portBase = portBase;
    }

    /** @param portBase moves all ports, so that it does not meet a platform that runs */
    static OwnPlatform start(int portBase) {
        String root = System.getProperty("supercargo.root", "");
        if (root.isEmpty()) {
            throw new Complaint("This measurement starts a platform. Maybe call it as ./supercargo bench pricing.");
        }
        try {
            OwnPlatform platform =
                    new OwnPlatform(Path.of(root), Files.createTempDirectory("supercargo-bench-"), portBase);
            Runtime.getRuntime().addShutdownHook(platform.takeAway);
            platform.supercargo("up", "--detach");
            return platform;
        } catch (IOException e) {
            throw new Complaint("No directory for the measurement: " + e.getMessage());
        }
    }

    Platform api() {
        try {
            String url =
                    Files.readString(home.resolve("run").resolve("console-url")).strip();
            return new Platform(URI.create(url), Optional.empty());
        } catch (IOException e) {
            throw new ServerTrouble("The platform that was started does not say its address: " + e.getMessage());
        }
    }

    /** The database of pricing-service. */
    Connection pricingDatabase() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/pricing", "supercargo", "supercargo");
    }

    /** Address of pricing-service itself. */
    URI pricingService() {
        return URI.create("http://127.0.0.1:" + port("pricing"));
    }

    private String postgresPort() {
        return port("postgresql");
    }

    private String port(String name) {
        try {
            JsonNode state = ContractJson.mapper()
                    .readTree(Files.readString(home.resolve("run").resolve("state.json")));
            return Json.items(state, "components")
                    .filter(component -> Json.text(component, "component", "").equalsIgnoreCase(name))
                    .flatMap(component -> Json.text(component, "port").stream())
                    .findFirst()
                    .orElseThrow(() -> new ServerTrouble("The platform that was started has no " + name + "."));
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
