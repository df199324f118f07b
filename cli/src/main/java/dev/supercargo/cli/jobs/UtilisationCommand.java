package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a job makes of its accelerators. */
@NullUnmarked
@Command(
        name = "utilisation",
        description = "Show what a running job makes of its accelerators: how busy they are, what holds it up, and a"
                + " cheaper accelerator that would do.")
public final class UtilisationCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The job's id, or a unique beginning or end of it.")
    private String id;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public UtilisationCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Platform platform = session.platform();
        String body = platform.get("jobs/" + JobIds.complete(platform, id) + "/utilisation");
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode reading) {
        fact(
                "Bottleneck",
                Show.word(Json.text(reading, "bottleneck", "UNKNOWN")) + ": " + Json.text(reading, "because", ""));
        if (Json.instant(reading, "measuredAt").isEmpty()) {
            return;
        }
        fact("Busy", share(reading, "busy"));
        fact("Matrix units", share(reading, "matrixUnits"));
        fact("Memory bus", share(reading, "memoryInterface"));
        fact(
                "Memory used",
                Json.decimal(reading, "memoryUsedBytesMax")
                        .map(bytes -> Show.gibibytes(bytes.longValue()))
                        .orElse(Show.UNKNOWN));
        fact("Measured", Show.instant(Json.instant(reading, "measuredAt")) + " (UTC)");
        Json.text(reading.path("rightSize"), "hint").ifPresent(hint -> fact("Cheaper", hint));
    }

    private void fact(String name, String value) {
        session.print(String.format("%-12s %s", name, value));
    }

    private static String share(JsonNode reading, String field) {
        return Json.decimal(reading, field)
                .map(BigDecimal::doubleValue)
                .map(Show::percent)
                .orElse(Show.UNKNOWN);
    }
}
