package dev.supercargo.cli.savings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The savings report. */
@NullUnmarked
@Command(
        name = "savings",
        description = "What finished jobs cost against on-demand, against ranking by price per hour, and in hindsight.")
public final class SavingsCommand implements Callable<Integer> {

    @Option(names = "--from", paramLabel = "INSTANT", description = "Jobs that ended from then on; 30 days without it.")
    private Instant from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "Jobs that ended before; until now without it.")
    private Instant to;

    @Option(names = "--team", paramLabel = "NAME", description = "Of this team only.")
    private String team;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public SavingsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, String> query = new TreeMap<>();
        if (from != null) {
            query.put("from", from.toString());
        }
        if (to != null) {
            query.put("to", to.toString());
        }
        if (team != null) {
            query.put("team", team);
        }
        String body = session.platform().get("savings", query);
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode report) {
        session.print("Jobs that succeeded from " + Show.instant(Json.instant(report, "from")) + " to "
                + Show.instant(Json.instant(report, "to")) + " UTC");
        session.print("");
        Table table = new Table(
                "TEAM", ">JOBS", ">PAID", ">ON DEMAND", ">SAVED", ">BY PRICE/H", ">SAVED", ">HINDSIGHT", ">SAVED");
        Json.items(report, "teams").forEach(line -> row(table, line));
        row(table, report.path("total"));
        table.paint(Paint.GOOD);
        table.print(session.terminal());
    }

    private static void row(Table table, JsonNode line) {
        JsonNode onDemand = line.path("againstOnDemand");
        JsonNode byHour = line.path("againstPricePerHour");
        JsonNode hindsight = line.path("againstHindsight");
        table.row(
                Json.text(line, "team", "?"),
                Integer.toString(line.path("jobs").asInt()),
                Show.money(Json.money(line, "paid")),
                Show.money(Json.money(onDemand, "otherwise")),
                percent(onDemand),
                Show.money(Json.money(byHour, "otherwise")),
                percent(byHour),
                Show.money(Json.money(hindsight, "otherwise")),
                percent(hindsight));
    }

    private static String percent(JsonNode comparison) {
        return comparison.path("jobs").asInt() == 0
                ? Show.UNKNOWN
                : Show.percent(comparison.path("savedPercent").asDouble() / 100);
    }
}
