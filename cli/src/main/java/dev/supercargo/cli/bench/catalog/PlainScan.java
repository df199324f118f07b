package dev.supercargo.cli.bench.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The baseline: every row is looked at, what matches is sorted, the first ones are taken. No network, no index. */
final class PlainScan {

    private final List<JsonNode> rows;

    PlainScan(List<JsonNode> rows) {
        this.rows = rows;
    }

    List<String> find(Map<String, String> question) {
        String sort = question.getOrDefault("sort", "id");
        Comparator<JsonNode> order = Comparator.comparingDouble((JsonNode row) -> rank(row, sort, precisions(question)))
                .thenComparing(row -> Json.text(row, "id", ""));
        return rows.stream()
                .filter(row -> matches(row, question))
                .sorted(order)
                .limit(20)
                .map(row -> Json.text(row, "id", ""))
                .toList();
    }

    int size() {
        return rows.size();
    }

    private static boolean matches(JsonNode row, Map<String, String> question) {
        return question.entrySet().stream().allMatch(criterion -> switch (criterion.getKey()) {
            case "vendor" -> Json.text(row, "vendor", "").equals(criterion.getValue());
            case "q" -> hasWord(row, criterion.getValue().toLowerCase(Locale.ROOT));
            case "minMemory" ->
                number(row, "memoryBytes").orElse(-1.0)
                        >= Double.parseDouble(criterion.getValue().replace("GiB", "")) * (1L << 30);
            case "maxPrice" -> price(row).orElse(Double.MAX_VALUE) <= Double.parseDouble(criterion.getValue());
            case "maxPower" ->
                number(row, "powerWatts").orElse(Double.MAX_VALUE)
                        <= Double.parseDouble(criterion.getValue().replace("W", ""));
            case "precision" -> row.path("peakFlopsPerSecond").has("FP32");
            default -> true;
        });
    }

    private static boolean hasWord(JsonNode row, String prefix) {
        return Stream.of("id", "name", "vendor", "generation")
                .flatMap(field -> Stream.of(
                        Json.text(row, field, "").toLowerCase(Locale.ROOT).split("[^a-z0-9.+]+", -1)))
                .anyMatch(word -> word.startsWith(prefix));
    }

    private static double rank(JsonNode row, String sort, List<String> precisions) {
        boolean reversed = sort.startsWith("-");
        String by = reversed ? sort.substring(1) : sort;
        double rank = switch (by) {
            case "memory" -> -number(row, "memoryBytes").orElse(Double.NaN);
            case "power" -> number(row, "powerWatts").orElse(Double.NaN);
            case "price" -> price(row).orElse(Double.NaN);
            case "performance" -> -peak(row, precisions);
            case "value" -> -peak(row, precisions) / price(row).orElse(Double.NaN);
            case "efficiency" ->
                -peak(row, precisions) / number(row, "powerWatts").orElse(Double.NaN);
            case "launched" -> -months(Json.text(row, "launchedOn", ""));
            default -> 0;
        };
        return reversed ? -rank : rank;
    }

    /** The first precision asked orders, as in the service; without one the highest of three. */
    private static List<String> precisions(Map<String, String> question) {
        return question.containsKey("precision") ? List.of("FP32") : List.of("BF16", "FP16", "FP32");
    }

    private static double peak(JsonNode row, List<String> precisions) {
        return precisions.stream()
                .filter(precision -> row.path("peakFlopsPerSecond").has(precision))
                .mapToDouble(precision ->
                        row.path("peakFlopsPerSecond").path(precision).asDouble())
                .max()
                .orElse(Double.NaN);
    }

    private static double months(String date) {
        return date.isEmpty()
                ? Double.NaN
                : Integer.parseInt(date.substring(0, 4)) * 12.0 + Integer.parseInt(date.substring(5, 7));
    }

    private static Optional<Double> number(JsonNode row, String field) {
        return Json.decimal(row, field).map(BigDecimal::doubleValue);
    }

    private static Optional<Double> price(JsonNode row) {
        return row.path("price").has("amount")
                ? Optional.of(
                        Double.parseDouble(row.path("price").path("amount").asText()))
                : Optional.empty();
    }
}
