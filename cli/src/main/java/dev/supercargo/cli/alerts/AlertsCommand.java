package dev.supercargo.cli.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what needs a decision. */
@NullUnmarked
@Command(
        name = "alerts",
        description =
                "What needs a decision: budgets that run out, shortfalls, commitments that end or are unused, drift.")
public final class AlertsCommand implements Callable<Integer> {

    @Option(names = "--all", description = "Those that are over, too.")
    private boolean all;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public AlertsCommand(Session session) {
        this.session = session;
    }

    /** The command with its subcommand, which needs the session, too. */
    public static CommandLine line(Session session) {
        return new CommandLine(new AlertsCommand(session)).addSubcommand(new AcknowledgeCommand(session));
    }

    @Override
    public Integer call() {
        String body = session.platform().get("alerts", all ? Map.of("state", "all") : Map.of());
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode alerts) {
        Table table = new Table("ALERT", "SEVERITY", "STATE", "DUE", ">COSTS", "WHAT");
        Json.items(alerts, "items").forEach(alert -> {
            table.row(
                    Json.text(alert, "id", "?"),
                    Show.word(Json.text(alert, "severity", "?")),
                    state(alert),
                    Show.instant(Json.instant(alert, "dueAt")),
                    Show.money(Json.money(alert, "effect")),
                    Json.text(alert, "message", "?"));
            if (alert.path("open").asBoolean() && "CRITICAL".equals(Json.text(alert, "severity", ""))) {
                table.paint(1, Paint.BAD);
            }
        });
        if (table.isEmpty()) {
            session.print("Nothing needs a decision.");
        } else {
            table.print(session.terminal());
        }
    }

    private static String state(JsonNode alert) {
        if (!alert.path("open").asBoolean()) {
            return "over";
        }
        return Json.text(alert, "acknowledgedBy")
                .map(user -> "noted by " + user)
                .orElse("open");
    }
}
