package dev.supercargo.cli.predictions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.cli.terminal.Terminal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Boards at the edge with the power mode that reaches a goal, as people read them. */
final class BoardTable {

    private static final double NANOS_OF_MILLISECOND = 1e6;

    private final List<JsonNode> boards;

    BoardTable(JsonNode answer) {
        this.boards = Json.items(answer, "items").toList();
    }

    /** Whether the answer is one of boards. */
    static boolean fits(JsonNode answer) {
        return Json.items(answer, "items")
                .anyMatch(item -> item.at("/serving/powerMode").isObject());
    }

    void print(Terminal terminal, boolean why) {
        Table table =
                new Table("BOARD", "MODE", ">WATTS", ">A SECOND (P10–P90)", ">LATENCY", ">JOULES EACH", "VERDICT");
        for (JsonNode item : boards) {
            JsonNode mode = item.at("/serving/powerMode");
            table.row(
                    Json.text(mode, "board", Json.text(item, "acceleratorId", "?")),
                    Json.text(mode, "mode", Show.UNKNOWN),
                    number(mode, "watts", "%.3g"),
                    speed(item, mode),
                    Json.duration(item.at("/serving/whole"), "p50")
                            .map(median ->
                                    String.format(Locale.ROOT, "%,.1f ms", median.toNanos() / NANOS_OF_MILLISECOND))
                            .orElse(Show.UNKNOWN),
                    number(mode, "joulesPerUnit", "%.3g"),
                    verdict(item));
            if (!item.path("possible").asBoolean()) {
                table.paint(Paint.QUIET);
            }
        }
        table.print(terminal);
        if (why) {
            boards.forEach(item -> reasons(terminal, item));
        }
    }

    private static String speed(JsonNode item, JsonNode mode) {
        return Json.decimal(item, "unitsPerSecond")
                .map(median -> rate(median)
                        + Json.decimal(mode, "unitsPerSecondLeast")
                                .flatMap(least -> Json.decimal(mode, "unitsPerSecondMost")
                                        .map(most -> " (" + rate(least) + "–" + rate(most) + ")"))
                                .orElse(""))
                .orElse(Show.UNKNOWN);
    }

    private static String verdict(JsonNode item) {
        String reasons = Json.items(item, "reasons").map(JsonNode::asText).collect(Collectors.joining("; "));
        if (!item.path("possible").asBoolean()) {
            return reasons;
        }
        return reasons.isEmpty() ? "reaches the goal" : "reaches the goal; " + reasons;
    }

    private static void reasons(Terminal terminal, JsonNode item) {
        List<String> evidence =
                Json.items(item, "evidence").map(JsonNode::asText).toList();
        if (!evidence.isEmpty()) {
            terminal.out().println();
            terminal.out().println(Json.text(item.at("/serving/powerMode"), "board", "?") + ":");
            evidence.forEach(sentence -> terminal.out().println("  " + sentence));
        }
    }

    private static String number(JsonNode node, String field, String format) {
        Optional<BigDecimal> number = Json.decimal(node, field);
        return number.map(value -> String.format(Locale.ROOT, format, value)).orElse(Show.UNKNOWN);
    }

    private static String rate(BigDecimal value) {
        return String.format(Locale.ROOT, value.doubleValue() < 100 ? "%,.1f" : "%,.0f", value);
    }
}
