package dev.supercargo.cli.predictions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.cli.terminal.Terminal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Predictions as people read them. */
final class PredictionTable {

    private static final Duration UNKNOWN_LAST = Duration.ofSeconds(Long.MAX_VALUE);
    private static final BigDecimal DEAREST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final List<JsonNode> predictions;
    private final boolean more;

    /** @param ranked cheapest first, the impossible ones last; otherwise as they were asked for */
    PredictionTable(JsonNode answer, boolean ranked) {
        List<JsonNode> items = Json.items(answer, "items").toList();
        this.predictions = ranked ? items.stream().sorted(cheapestFirst()).toList() : items;
        this.more = Json.text(answer, "nextCursor").isPresent();
    }

    private static Comparator<JsonNode> cheapestFirst() {
        return Comparator.<JsonNode, Boolean>comparing(
                        item -> !item.path("possible").asBoolean())
                .thenComparing(item ->
                        cheapest(item).flatMap(cost -> Json.money(cost, "p50")).orElse(DEAREST))
                .thenComparing(item -> Json.duration(item.path("time"), "p50").orElse(UNKNOWN_LAST))
                .thenComparing(item -> Json.text(item, "acceleratorId", ""));
    }

    void print(Terminal terminal, boolean why) {
        Table table = new Table(
                "ACCELERATORS",
                ">HOURS P50 (P10–P90)",
                speedHeading(),
                ">MFU",
                ">MEMORY (GiB)",
                ">COST P50",
                "AT",
                "VERDICT");
        predictions.forEach(item -> row(table, item));
        table.print(terminal);
        if (more) {
            terminal.out().println("… there are more; ask for fewer accelerators at once.");
        }
        if (why) {
            predictions.forEach(item -> reasons(terminal, item));
        }
    }

    /** All answers of one question count in the same unit. */
    private String speedHeading() {
        return predictions.stream()
                .flatMap(item -> Json.text(item, "unit").stream())
                .findFirst()
                .map(unit -> ">" + unit + "S/S")
                .orElse(">SPEED/S");
    }

    private static void row(Table table, JsonNode item) {
        Optional<JsonNode> cost = cheapest(item);
        boolean possible = item.path("possible").asBoolean();
        table.row(
                accelerators(item),
                time(item.path("time")),
                Json.decimal(item, "unitsPerSecond").map(PredictionTable::speed).orElse(Show.UNKNOWN),
                Json.decimal(item, "modelFlopsUtilization")
                        .map(share -> Show.percent(share.doubleValue()))
                        .orElse(Show.UNKNOWN),
                memory(item.path("memory")),
                Show.money(cost.flatMap(cheapest -> Json.money(cheapest, "p50"))),
                cost.map(cheapest -> Json.text(cheapest, "provider", "?") + " "
                                + Show.word(Json.text(cheapest, "market", "?")))
                        .orElse(Show.UNKNOWN),
                verdict(item));
        if (!possible) {
            table.paint(Paint.QUIET);
        }
    }

    private static String accelerators(JsonNode item) {
        int nodes = item.path("nodes").asInt(1);
        return (nodes == 1 ? "" : nodes + " × ")
                + item.path("acceleratorsPerNode").asInt(1) + " " + Json.text(item, "acceleratorId", "?");
    }

    private static String time(JsonNode time) {
        return Json.duration(time, "p50")
                .map(median -> Show.hours(median)
                        + Json.duration(time, "p10")
                                .flatMap(low -> Json.duration(time, "p90")
                                        .map(high -> " (" + Show.hours(low) + "–" + Show.hours(high) + ")"))
                                .orElse(""))
                .orElse(Show.UNKNOWN);
    }

    private static String speed(BigDecimal unitsPerSecond) {
        return String.format(Locale.ROOT, unitsPerSecond.doubleValue() < 100 ? "%,.1f" : "%,.0f", unitsPerSecond);
    }

    private static String memory(JsonNode memory) {
        return Json.decimal(memory, "neededBytes")
                .flatMap(needed -> Json.decimal(memory, "availableBytes")
                        .map(available -> gibibytes(needed) + " of " + gibibytes(available)))
                .orElse(Show.UNKNOWN);
    }

    private static String gibibytes(BigDecimal bytes) {
        return Show.gibibytes(bytes.longValue()).replace(" GiB", "");
    }

    private static String verdict(JsonNode item) {
        if (!item.path("possible").asBoolean()) {
            return Json.items(item, "reasons").map(JsonNode::asText).collect(Collectors.joining("; "));
        }
        String reasons = Json.items(item, "reasons")
                .map(reason -> "; " + reason.asText())
                .collect(Collectors.joining());
        String verdict = Json.text(item, "change")
                .map(change -> "fits with " + change)
                .orElseGet(() -> Show.word(Json.text(item.path("memory"), "verdict", "unknown")));
        return (verdict.equals("unknown") ? "memory unknown" : verdict) + reasons;
    }

    /** The platform tells the cheapest first. */
    private static Optional<JsonNode> cheapest(JsonNode item) {
        return Json.items(item, "costs").findFirst();
    }

    private static void reasons(Terminal terminal, JsonNode item) {
        terminal.out().println();
        terminal.out().println(accelerators(item) + ":");
        Json.items(item, "evidence").forEach(sentence -> terminal.out().println("  " + sentence.asText()));
        Json.items(item, "costs").forEach(cost -> terminal.out().println("  " + cost(cost)));
    }

    private static String cost(JsonNode cost) {
        return Show.money(Json.money(cost, "p50")) + " " + Show.word(Json.text(cost, "market", "?")) + ": "
                + Json.text(cost, "provider", "?") + " " + Json.text(cost, "region", "?") + " "
                + Json.text(cost, "instanceType", "?") + ", " + Show.money(Json.money(cost, "pricePerHour"))
                + " an hour (" + Json.text(cost, "priceSource", "?") + ", "
                + Json.text(cost, "priceAgeDays", "?") + " days old)"
                + (cost.path("reachable").asBoolean() ? "" : ", not reachable by a connected cluster");
    }
}
