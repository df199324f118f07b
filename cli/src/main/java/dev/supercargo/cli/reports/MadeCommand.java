package dev.supercargo.cli.reports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what was made for a schedule, and fetches it. */
@NullUnmarked
@Command(
        name = "made",
        description = "List the reports made for a schedule; with --output fetch one, the newest by default.")
final class MadeCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SCHEDULE", description = "Its id.")
    private String schedule;

    @Parameters(index = "1", arity = "0..1", paramLabel = "REPORT", description = "The report to fetch.")
    private String report;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report to this file.")
    private Path output;

    private final Session session;

    MadeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String path = "report-schedules/" + Platform.encoded(schedule) + "/reports";
        JsonNode made = session.platform().tree(path);
        if (output == null) {
            list(made);
            return ExitCode.OK.number();
        }
        String wanted = report != null
                ? report
                : Json.items(made, "items")
                        .findFirst()
                        .flatMap(newest -> Json.text(newest, "id"))
                        .orElseThrow(() -> new Complaint("No report was made for " + schedule + " yet."));
        long bytes = session.platform().download(path + "/" + Platform.encoded(wanted), Map.of(), output);
        session.print("Wrote " + Show.count(bytes) + " bytes to " + output + ".");
        return ExitCode.OK.number();
    }

    private void list(JsonNode made) {
        Table table = new Table("ID", "FROM", "TO", "MADE", ">BYTES", "");
        Json.items(made, "items").forEach(one -> {
            JsonNode period = one.path("period");
            table.row(
                    Json.text(one, "id", "?"),
                    Show.instant(Json.instant(period, "from")),
                    Show.instant(Json.instant(period, "to")),
                    Show.instant(Json.instant(one, "generatedAt")),
                    Show.count(one.path("sizeBytes").asLong()),
                    Json.text(one, "failure", ""));
        });
        if (table.isEmpty()) {
            session.print("No report was made yet.");
        } else {
            table.print(session.terminal());
        }
    }
}
