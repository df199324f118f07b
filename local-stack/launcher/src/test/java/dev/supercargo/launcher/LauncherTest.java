package dev.supercargo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.localstack.Deadline;
import dev.supercargo.localstack.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole launcher with real PostgreSQL and Kafka; only the services are dummies. */
class LauncherTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private int base;
    private LauncherProcess launcher;

    @BeforeEach
    void prepare() throws Exception {
        base = freeBase();
        launcher = new LauncherProcess(
                ACheckout.in(directory.resolve("checkout")).root(), directory.resolve("home"), base);
    }

    @AfterEach
    void stop() throws Exception {
        launcher.run("down", "--wipe");
    }

    @Test
    void runsDetachedUntilItIsToldToStop() throws Exception {
        LauncherProcess.Outcome up = launcher.run("up", "--detach");

        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(up.output())
                .contains("PostgreSQL is ready after", "The workload router is ready after")
                .contains("Supercargo is ready after")
                .contains("http://127.0.0.1:" + base);

        JsonNode status = status();
        assertThat(status.path("running").asBoolean()).isTrue();
        assertThat(components(status)).hasSize(8).allSatisfy(component -> {
            assertThat(component.path("ready").asBoolean()).isTrue();
            assertThat(component.path("rssBytes").asLong()).isGreaterThan(1 << 20);
        });

        LauncherProcess.Outcome second = launcher.run("up");
        assertThat(second.exitCode()).isEqualTo(ExitCode.ALREADY_RUNNING.number());
        assertThat(second.output()).contains("Supercargo already runs on");

        LauncherProcess.Outcome down = launcher.run("down");
        assertThat(down.exitCode()).as(down.output()).isZero();
        assertThat(components(status))
                .allSatisfy(component -> assertThat(
                                ProcessHandle.of(component.path("pid").asLong()))
                        .isEmpty());
        assertThat(launcher.run("status").exitCode()).isEqualTo(ExitCode.NOT_RUNNING.number());
    }

    @Test
    void startsAKilledComponentAgainAndTakesOverFromAKilledLauncher() throws Exception {
        launcher.run("up", "--detach");
        for (String name : List.of("workload-router", "postgresql", "kafka")) {
            long victim = component(status(), name).path("pid").asLong();

            ProcessHandle.of(victim).orElseThrow().destroyForcibly();

            boolean restarted = Deadline.in(LIMIT).await(() -> {
                JsonNode now = component(statusUnchecked(), name);
                return now.path("ready").asBoolean() && now.path("pid").asLong() != victim;
            });
            assertThat(restarted).as("%s was started again", name).isTrue();
            assertThat(component(status(), name).path("restarts").asInt()).isEqualTo(1);
        }
        JsonNode before = status();
        ProcessHandle.of(before.path("launcherPid").asLong()).orElseThrow().destroyForcibly();

        Process next = launcher.start("up");
        long killed = before.path("launcherPid").asLong();
        boolean ready = Deadline.in(LIMIT).await(() -> {
            JsonNode now = statusUnchecked();
            return now.path("phase").asText().equals("READY")
                    && now.path("launcherPid").asLong() != killed;
        });

        assertThat(ready).isTrue();
        // A stopped process whose parent was killed is listed until the system's first process has reaped it.
        long old = component(before, "catalog-service").path("pid").asLong();
        boolean gone = Deadline.in(LIMIT).await(() -> ProcessHandle.of(old).isEmpty());
        assertThat(gone).as("process %d of the killed launcher is gone", old).isTrue();

        next.toHandle().destroy();

        assertThat(next.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(new String(next.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("left over from a killed launcher", "Stopping Supercargo.", "Stopped. The data stays in");
        assertThat(IntStream.range(base, base + 14).filter(port -> !Ports.isFree(port)))
                .isEmpty();
    }

    @Test
    void namesThePortThatIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(base + 3, 1, InetAddress.getLoopbackAddress())) {
            LauncherProcess.Outcome up = launcher.run("up", "--detach");

            assertThat(up.exitCode()).isEqualTo(ExitCode.PORT_IN_USE.number());
            assertThat(up.output())
                    .contains("Port %d, wanted by the workload router, is in use".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void showsWhyAComponentDied() throws Exception {
        LauncherProcess.Outcome up =
                launcher.with("DUMMY_DIES_ON_PORT", Integer.toString(base + 2)).run("up", "--detach");

        assertThat(up.exitCode()).isEqualTo(ExitCode.COMPONENT_DIED.number());
        assertThat(up.output())
                .contains("The pricing service died during its start (exit code 7)")
                .contains("cannot open the database")
                .contains("pricing-service.log");
        assertThat(launcher.run("status").exitCode()).isEqualTo(ExitCode.NOT_RUNNING.number());
    }

    private JsonNode status() throws Exception {
        String output = launcher.run("status", "--json").output();
        assertThat(output).startsWith("{");
        return Json.MAPPER.readTree(output);
    }

    private JsonNode statusUnchecked() {
        try {
            return status();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<JsonNode> components(JsonNode status) {
        return StreamSupport.stream(status.path("components").spliterator(), false)
                .toList();
    }

    private static JsonNode component(JsonNode status, String name) {
        return components(status).stream()
                .filter(component -> component.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Below the ports that all other tests choose from: the end-to-end test runs beside this one. */
    private static int freeBase() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(12_000, 19_900);
            if (IntStream.range(candidate, candidate + 14).allMatch(Ports::isFree)) {
                return candidate;
            }
        }
    }
}
