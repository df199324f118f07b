package dev.supercargo.cli.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.cli.terminal.Terminal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What each policy would have done with the same job at the same moment. */
final class AlternativesTable {

    private final Terminal terminal;

    AlternativesTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<JsonNode> alternatives) {
        Table table = new Table(
                "POLICY", "OUTCOME", "PLACE", ">EXPECTED COST", ">DIFFERENCE", "FINISH (UTC)", ">LATER BY", "REASON");
        for (JsonNode alternative : alternatives) {
            table.row(
                    Json.text(alternative, "policy", "?")
                            + (alternative.path("decided").asBoolean() ? " *" : ""),
                    Show.word(Json.text(alternative, "outcome", "?")),
                    Json.text(alternative, "place", Show.UNKNOWN),
                    Show.money(Json.money(alternative, "expectedCost")),
                    difference(Json.money(alternative, "costDifference")),
                    Show.instant(Json.instant(alternative, "expectedFinish")),
                    later(Json.duration(alternative, "finishDifference")),
                    Json.text(alternative, "reason", ""));
            if (alternative.path("decided").asBoolean()) {
                table.paint(Paint.GOOD);
            }
        }
        table.print(terminal);
        terminal.out().println("* decided; differences are against what was decided");
    }

    private static String difference(Optional<BigDecimal> money) {
        return money.map(amount -> (amount.signum() > 0 ? "+" : "") + Show.money(money))
                .orElse(Show.UNKNOWN);
    }

    private static String later(Optional<Duration> duration) {
        return duration.map(length -> (length.isNegative() ? "-" : "+") + Show.hours(length.abs()))
                .orElse(Show.UNKNOWN);
    }
}
