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
    private static final double NANOS_OF_MILLISECOND = 1e6;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final List<JsonNode> predictions;
    private final boolean more;
    private final boolean serving;

    /**
     * @param ranked cheapest first, the impossible ones last; otherwise as they were asked for
     * @param serving whether answers were asked for instead of training
     */
    PredictionTable(JsonNode answer, boolean ranked, boolean serving) {
        this.serving = serving;
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
        Table table = serving ? servingTable() : trainingTable();
        table.print(terminal);
        if (more) {
            terminal.out().println("… there are more; ask for fewer accelerators at once.");
        }
        if (why) {
            predictions.forEach(item -> reasons(terminal, item));
        }
    }

    private Table servingTable() {
        Table table = new Table(
                "ACCELERATORS",
                ">FIRST ANSWER",
                ">PER TOKEN",
                speedHeading(),
                ">MEMORY (GiB)",
                ">COST OF A MILLION",
                "AT",
                "VERDICT");
        predictions.forEach(item -> {
            Optional<JsonNode> cost = cheapest(item);
            table.row(
                    accelerators(item),
                    milliseconds(item.at("/serving/firstAnswer")),
                    milliseconds(item.at("/serving/perToken")),
                    speed(item),
                    memory(item.path("memory")),
                    Show.money(cost.flatMap(PredictionTable::amount)),
                    at(cost),
                    verdict(item));
            quietIfImpossible(table, item);
        });
        return table;
    }

    private Table trainingTable() {
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
        return table;
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
        table.row(
                accelerators(item),
                time(item.path("time")),
                speed(item),
                Json.decimal(item, "modelFlopsUtilization")
                        .map(share -> Show.percent(share.doubleValue()))
                        .orElse(Show.UNKNOWN),
                memory(item.path("memory")),
                Show.money(cost.flatMap(PredictionTable::amount)),
                at(cost),
                verdict(item));
        quietIfImpossible(table, item);
    }

    private static void quietIfImpossible(Table table, JsonNode item) {
        if (!item.path("possible").asBoolean()) {
            table.paint(Paint.QUIET);
        }
    }

    /** Of the median run, or of a million units. */
    private static Optional<BigDecimal> amount(JsonNode cost) {
        return Json.money(cost, "p50").or(() -> Json.money(cost, "perMillionUnits"));
    }

    private static String at(Optional<JsonNode> cost) {
        return cost.map(cheapest ->
                        Json.text(cheapest, "provider", "?") + " " + Show.word(Json.text(cheapest, "market", "?")))
                .orElse(Show.UNKNOWN);
    }

    private static String speed(JsonNode item) {
        return Json.decimal(item, "unitsPerSecond").map(PredictionTable::speed).orElse(Show.UNKNOWN);
    }

    private static String milliseconds(JsonNode band) {
        return Json.duration(band, "p50")
                .map(median -> String.format(Locale.ROOT, "%,.1f ms", median.toNanos() / NANOS_OF_MILLISECOND))
                .orElse(Show.UNKNOWN);
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
        return Show.money(amount(cost)) + " " + Show.word(Json.text(cost, "market", "?")) + ": "
                + Json.text(cost, "provider", "?") + " " + Json.text(cost, "region", "?") + " "
                + Json.text(cost, "instanceType", "?") + ", " + Show.money(Json.money(cost, "pricePerHour"))
                + " an hour (" + Json.text(cost, "priceSource", "?") + ", "
                + Json.text(cost, "priceAgeDays", "?") + " days old)"
                + (cost.path("reachable").asBoolean() ? "" : ", not reachable by a connected cluster");
    }
}
