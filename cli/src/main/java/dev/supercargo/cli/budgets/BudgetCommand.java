package dev.supercargo.cli.budgets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists budgets; {@code budget set} changes one. */
@NullUnmarked
@Command(name = "budget", aliases = "budgets", description = "List budgets and how they stand in their period.")
public final class BudgetCommand implements Callable<Integer> {

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public BudgetCommand(Session session) {
        this.session = session;
    }

    /** The command with its subcommand, which needs the session, too. */
    public static CommandLine line(Session session) {
        return new CommandLine(new BudgetCommand(session)).addSubcommand(new SetBudgetCommand(session));
    }

    @Override
    public Integer call() {
        String body = session.platform().get("budgets");
        if (json) {
            session.print(body);
            return ExitCode.OK.number();
        }
        JsonNode budgets = Platform.parsed(body);
        if (budgets.path("items").isEmpty()) {
            session.print("No budgets. Maybe set one: ./supercargo budget set research --scope team/research"
                    + " --period monthly --limit 500");
        } else {
            print(session.terminal(), Json.items(budgets, "items"));
        }
        return ExitCode.OK.number();
    }

    static void print(Terminal terminal, Stream<JsonNode> budgets) {
        Table table = new Table(
                "ID", "SCOPE", "PERIOD", ">LIMIT", ">SPENT", ">RESERVED", ">AVAILABLE", ">USED", "LEVEL", "ENDS (UTC)");
        budgets.forEach(budget -> {
            String level = Json.text(budget, "level", "?");
            table.row(
                            Json.text(budget, "id", "?"),
                            Json.text(budget, "scope", "?"),
                            Show.word(Json.text(budget, "period", "?")),
                            Show.money(Json.money(budget, "limit")),
                            Show.money(Json.money(budget, "spent")),
                            Show.money(Json.money(budget, "reserved")),
                            Show.money(Json.money(budget, "available")),
                            Show.percent(budget.path("usedPercent").asDouble() / 100),
                            Show.word(level),
                            Show.instant(Json.instant(budget, "periodEnd")))
                    .paint(8, paint(level));
        });
        table.print(terminal);
    }

    private static Paint paint(String level) {
        return switch (level) {
            case "OK" -> Paint.GOOD;
            case "EXHAUSTED" -> Paint.BAD;
            default -> Paint.WAITING;
        };
    }
}
