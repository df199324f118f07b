package dev.supercargo.cli.reports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.performance.PeriodOptions;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One report, as tables, or in another format for a file or a pipe. */
@NullUnmarked
@Command(
        name = "report",
        description =
                "A report about cost, capacity or efficiency: as tables, or as csv, focus (FOCUS 1.2, of cost) or pdf.")
public final class ReportCommand implements Callable<Integer> {

    enum Format {
        TABLE,
        JSON,
        CSV,
        FOCUS,
        PDF
    }

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "cost, capacity or efficiency.")
    private String kind;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "table (the default), json, csv, focus or pdf.")
    private Format format;

    @Option(names = "--table", paramLabel = "ID", description = "The table of a CSV; the first without it.")
    private String table;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file; needed for pdf.")
    private Path output;

    @Mixin
    private PeriodOptions period;

    @Option(names = "--json", description = "As --format json.")
    private boolean json;

    private final Session session;

    public ReportCommand(Session session) {
        this.session = session;
    }

    /** The command with its subcommands, which need the session, too. */
    public static CommandLine line(Session session) {
        return new CommandLine(new ReportCommand(session))
                .addSubcommand(new ScheduleCommand(session))
                .addSubcommand(new SchedulesCommand(session))
                .addSubcommand(new UnscheduleCommand(session))
                .addSubcommand(new MadeCommand(session));
    }

    @Override
    public Integer call() {
        if (kind == null) {
            throw new Complaint("Which report? Maybe cost, capacity or efficiency.");
        }
        Format wanted = json ? Format.JSON : format;
        Map<String, String> query = period.query();
        if (wanted != Format.TABLE) {
            query.put("format", Show.word(wanted.name()));
        }
        if (table != null) {
            query.put("table", table);
        }
        String path = "reports/" + Platform.encoded(kind);
        if (output != null && wanted != Format.TABLE) {
            long bytes = session.platform().download(path, query, output);
            session.print("Wrote " + Show.count(bytes) + " bytes to " + output + ".");
        } else if (wanted == Format.PDF) {
            throw new Complaint("A PDF is no text. Maybe add --output report.pdf.");
        } else if (wanted == Format.TABLE) {
            print(session.platform().tree(path, query));
        } else {
            session.terminal().out().print(session.platform().get(path, query).stripTrailing() + "\n");
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode report) {
        JsonNode shown = report.path("period");
        session.print(Json.text(report, "title", "?") + ", " + Json.text(report, "about", "?") + ", from "
                + Show.instant(Json.instant(shown, "from")) + " to " + Show.instant(Json.instant(shown, "to"))
                + " UTC");
        report.path("notes").valueStream().forEach(note -> session.print(note.asText()));
        Json.items(report, "tables").forEach(this::table);
    }

    private void table(JsonNode table) {
        if (table.path("rows").isEmpty()) {
            return;
        }
        session.print("");
        session.print(Json.text(table, "title", "?"));
        String[] headings = Json.items(table, "columns")
                .map(column -> (isNumber(column) ? ">" : "")
                        + Json.text(column, "heading", "?").toUpperCase(Locale.ROOT))
                .toArray(String[]::new);
        String[] names = Json.items(table, "columns")
                .map(column -> Json.text(column, "name", "?"))
                .toArray(String[]::new);
        Table shown = new Table(headings);
        Json.items(table, "rows").forEach(row -> {
            String[] cells = new String[names.length];
            for (int i = 0; i < names.length; i++) {
                cells[i] = cell(names[i], row.path(i));
            }
            shown.row(cells);
        });
        shown.print(session.terminal());
    }

    private static String cell(String name, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return Show.UNKNOWN;
        }
        boolean money = name.endsWith("_usd") || name.startsWith("usd_");
        return money ? Show.money(new BigDecimal(value.asText())) : shortened(value.asText());
    }

    private static String shortened(String text) {
        return text.matches("-?\\d+\\.\\d{3,}") ? Show.decimal(Optional.of(new BigDecimal(text))) : text;
    }

    private static boolean isNumber(JsonNode column) {
        return Json.text(column, "name", "").matches(".*(_usd|_hours|_percent|_left|mean|peak)|usd_.*|jobs|runs");
    }
}
