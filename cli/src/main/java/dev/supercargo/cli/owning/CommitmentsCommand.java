package dev.supercargo.cli.owning;

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

/** Lists commitments with what they were used for; {@code advise} says what to buy. */
@NullUnmarked
@Command(name = "commitments", description = "List commitments, how they were used and what was wasted.")
public final class CommitmentsCommand implements Callable<Integer> {

    private static final int SOON_DAYS = 30;
    private static final double HALF = 0.5;

    @Option(names = "--days", paramLabel = "N", defaultValue = "30", description = "Use of the last so many days (30).")
    private int days;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public CommitmentsCommand(Session session) {
        this.session = session;
    }

    /** The command with its subcommand, which needs the session, too. */
    public static CommandLine line(Session session) {
        return new CommandLine(new CommitmentsCommand(session)).addSubcommand(new AdviseCommand(session));
    }

    @Override
    public Integer call() {
        String body = session.platform().get("commitment-utilisation", Map.of("days", Integer.toString(days)));
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode report) {
        Table table = new Table(
                "ID", "KIND", "WHAT", ">PRICE/H", ">USED", ">WASTE", ">PER USED HOUR", ">DAYS LEFT", "STATUS");
        Json.items(report, "commitments").forEach(use -> row(table, use));
        if (table.isEmpty()) {
            session.print("No commitment ran in this period.");
        } else {
            table.print(session.terminal());
            session.print("");
            session.print("Paid " + Show.money(Json.money(report, "cost")) + " from "
                    + Show.instant(Json.instant(report, "from")) + " to " + Show.instant(Json.instant(report, "to"))
                    + " UTC, " + Show.money(Json.money(report, "waste")) + " of it for nothing.");
        }
        Table coverage = new Table("MACHINE", ">HOURS", ">COVERED");
        Json.items(report, "coverage")
                .forEach(line -> coverage.row(
                        machine(line),
                        Show.decimal(Json.decimal(line, "usedHours")),
                        Json.decimal(line, "coverage")
                                .map(share -> Show.percent(share.doubleValue()))
                                .orElse(Show.UNKNOWN)));
        if (!coverage.isEmpty()) {
            session.print("");
            coverage.print(session.terminal());
        }
    }

    private static void row(Table table, JsonNode use) {
        JsonNode commitment = use.path("commitment");
        double utilisation = use.path("utilisation").asDouble();
        long daysLeft = commitment.path("daysLeft").asLong();
        table.row(
                Json.text(commitment, "commitmentId", "?"),
                Show.word(Json.text(commitment, "kind", "?")),
                Json.text(commitment, "instanceType")
                        .map(type -> Json.text(commitment, "instances", "?") + " × " + machine(commitment))
                        .orElse(Json.text(commitment, "provider", "?") + " " + Json.text(commitment, "region", "?")),
                Show.money(Json.money(commitment, "pricePerHour")),
                use.path("utilisation").isMissingNode() ? Show.UNKNOWN : Show.percent(utilisation),
                Show.money(Json.money(use, "waste")),
                Show.money(Json.money(use, "costPerUsedUnit")),
                Long.toString(daysLeft),
                Show.word(Json.text(commitment, "status", "?"))
                        + (commitment.path("sample").asBoolean() ? " (sample)" : "")
                        + (use.path("simulated").asBoolean() ? " (simulated use)" : ""));
        if (utilisation < HALF) {
            table.paint(4, Paint.WAITING);
        }
        if (daysLeft <= SOON_DAYS) {
            table.paint(7, Paint.WAITING);
        }
    }

    static String machine(JsonNode node) {
        return Json.text(node, "provider", "?") + " " + Json.text(node, "region", "?") + " "
                + Json.text(node, "instanceType", "?");
    }
}
