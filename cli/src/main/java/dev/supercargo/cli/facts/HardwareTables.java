package dev.supercargo.cli.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** One table for each list of the catalog. */
final class HardwareTables {

    private HardwareTables() {}

    static Table of(Hardware what, JsonNode found) {
        return switch (what) {
            case ACCELERATORS -> accelerators(found);
            case MODELS -> models(found);
            case BENCHMARKS -> benchmarks(found);
            case ASSETS -> assets(found);
        };
    }

    private static Table accelerators(JsonNode found) {
        Table table = new Table(
                "ID",
                "NAME",
                "ARCHITECTURE",
                ">MEMORY",
                ">GB/S",
                ">BF16 TFLOPS",
                ">FP32 TFLOPS",
                ">WATTS",
                ">NEW",
                "LAUNCHED");
        Json.items(found, "items")
                .forEach(item -> table.row(
                        Json.text(item, "id", "?"),
                        Json.text(item, "name", ""),
                        Json.text(item, "architecture", Show.UNKNOWN),
                        memory(item, "memoryBytes"),
                        scaled(item, "memoryBandwidthBytesPerSecond", 9),
                        scaled(item.path("peakFlopsPerSecond"), "BF16", 12),
                        scaled(item.path("peakFlopsPerSecond"), "FP32", 12),
                        scaled(item, "tdpWatts", 0),
                        Show.money(Json.money(item, "priceNew")),
                        Json.text(item, "launchedOn", Show.UNKNOWN).replaceFirst("-\\d\\d$", "")));
        return table;
    }

    private static Table models(JsonNode found) {
        Table table = new Table("ID", "NAME", "FAMILY", "TASK", ">PARAMETERS", "UNIT", ">SEQUENCE");
        Json.items(found, "items")
                .forEach(item -> table.row(
                        Json.text(item, "id", "?"),
                        Json.text(item, "name", ""),
                        Show.word(Json.text(item, "family", "?")),
                        Json.text(item, "task", ""),
                        Show.count(item.path("parameters").asLong()),
                        Show.word(Json.text(item, "unit", "?")),
                        Json.text(item, "sequenceLength", Show.UNKNOWN)));
        return table;
    }

    private static Table benchmarks(JsonNode found) {
        Table table = new Table("MODEL", "ACCELERATORS", "PRECISION", ">BATCH EACH", ">UNITS/S", "UNIT", "SOURCE");
        Json.items(found, "items")
                .forEach(item -> table.row(
                        Json.text(item, "modelId", "?"),
                        Json.text(item, "accelerators", "?") + " " + Json.text(item, "acceleratorId", "?"),
                        Json.text(item, "precision", "?"),
                        Json.text(item, "batchPerAccelerator", Show.UNKNOWN),
                        scaled(item, "unitsPerSecond", 0),
                        Show.word(Json.text(item, "unit", "?")),
                        Json.text(item, "source", Show.UNKNOWN)));
        return table;
    }

    private static Table assets(JsonNode found) {
        Table table = new Table("ID", "NAME", "SITE", "ACCELERATORS", ">NODES", ">MEMORY", ">PRICE", "BOUGHT");
        Json.items(found, "items")
                .forEach(item -> table.row(
                        Json.text(item, "id", "?"),
                        Json.text(item, "name", ""),
                        Json.text(item, "site", Show.UNKNOWN),
                        Json.text(item, "acceleratorsPerNode", "?") + " " + Json.text(item, "acceleratorId", "?"),
                        Json.text(item, "nodes", "1"),
                        memory(item, "memoryBytes"),
                        Show.money(Json.money(item, "purchasePrice")),
                        Json.text(item, "purchasedOn", Show.UNKNOWN)));
        return table;
    }

    private static String memory(JsonNode item, String field) {
        return item.path(field).isNumber() ? Show.gibibytes(item.path(field).asLong()) : Show.UNKNOWN;
    }

    /** A number in units of ten to the {@code power}, with one digit below a hundred. */
    private static String scaled(JsonNode item, String field, int power) {
        Optional<BigDecimal> value = Json.decimal(item, field).map(number -> number.movePointLeft(power));
        return value.map(number -> {
                    boolean fine = number.compareTo(BigDecimal.valueOf(100)) < 0;
                    BigDecimal rounded =
                            number.setScale(fine ? 1 : 0, RoundingMode.HALF_UP).stripTrailingZeros();
                    return String.format(Locale.ROOT, rounded.scale() > 0 ? "%,.1f" : "%,.0f", rounded);
                })
                .orElse(Show.UNKNOWN);
    }
}
