package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.contracts.ContractJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the launcher on this machine wrote about the platform it runs. All is unknown when the platform runs elsewhere.
 *
 * @param state the launcher's {@code state.json}
 */
record LocalPlatform(JsonNode state) {

    private static final int MEBIBYTE_BITS = 20;
    private static final long KIBIBYTE = 1024;

    static LocalPlatform of(Map<String, String> environment) {
        String home = environment.getOrDefault("SUPERCARGO_HOME", "");
        Path root = home.isBlank() ? Path.of(System.getProperty("user.home"), ".supercargo") : Path.of(home);
        try {
            return new LocalPlatform(ContractJson.mapper()
                    .readTree(Files.readString(root.resolve("run").resolve("state.json"))));
        } catch (IOException absent) {
            return new LocalPlatform(MissingNode.getInstance());
        }
    }

    /** Resident memory of the launcher and of every component with its children. */
    Optional<Long> residentMebibytes() {
        long bytes = pid(state).map(pid -> resident(pid, true)).orElse(0L)
                + Json.items(state, "components")
                        .flatMap(component -> pid(component).stream())
                        .mapToLong(LocalPlatform::residentWithChildren)
                        .sum();
        return bytes == 0 ? Optional.empty() : Optional.of(bytes >> MEBIBYTE_BITS);
    }

    /** From the launcher's start until the last component answered; unknown once one was started again. */
    Optional<BigDecimal> startSeconds() {
        List<JsonNode> components = Json.items(state, "components").toList();
        boolean undisturbed = !components.isEmpty()
                && components.stream()
                        .allMatch(component -> Json.text(component, "state", "").equals("READY")
                                && component.path("restarts").asInt() == 0);
        Optional<Instant> ready = components.stream()
                .flatMap(component -> Json.instant(component, "since").stream())
                .max(Instant::compareTo);
        return Json.instant(state, "startedAt")
                .filter(start -> undisturbed)
                .flatMap(start -> ready.map(
                        end -> BigDecimal.valueOf(Duration.between(start, end).toMillis(), 3)
                                .setScale(1, RoundingMode.HALF_UP)));
    }

    private static Optional<Long> pid(JsonNode node) {
        return Json.decimal(node, "pid").map(BigDecimal::longValueExact);
    }

    private static long residentWithChildren(long pid) {
        // Shared memory is the same in a process and its children, and counts once.
        return ProcessHandle.of(pid)
                .map(process -> resident(pid, true)
                        + process.descendants()
                                .mapToLong(child -> resident(child.pid(), false))
                                .sum())
                .orElse(0L);
    }

    private static long resident(long pid, boolean withShared) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("RssAnon:")
                            || line.startsWith("RssFile:")
                            || (withShared && line.startsWith("RssShmem:")))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
