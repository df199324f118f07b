package dev.supercargo.catalog.hardware;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Hardware as a table; the columns of export and import are the same. */
final class HardwareCsv {

    static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "name",
            "vendor",
            "segment",
            "generation",
            "availability",
            "launched",
            "memory_gib",
            "bandwidth_gb_per_s",
            "power_w",
            "fp32_tflops",
            "tf32_tflops",
            "fp16_tflops",
            "bf16_tflops",
            "fp8_tflops",
            "int8_tops",
            "fp4_tflops",
            "price_usd",
            "note",
            "source",
            "as_of");

    private HardwareCsv() {}

    static String write(List<HardwareView> items) {
        return items.stream()
                .map(HardwareCsv::line)
                .collect(Collectors.joining("\n", String.join(",", COLUMNS) + "\n", "\n"));
    }

    private static String line(HardwareView item) {
        return COLUMNS.stream().map(column -> quoted(cell(item, column))).collect(Collectors.joining(","));
    }

    private static String cell(HardwareView item, String column) {
        return switch (column) {
            case "id" -> item.id();
            case "kind" -> item.kind().name();
            case "name" -> item.name();
            case "vendor" -> item.vendor();
            case "segment" -> item.segment().name();
            case "generation" -> item.generation();
            case "availability" -> text(item.availability());
            case "launched" ->
                item.launchedOn() == null ? "" : item.launchedOn().toString().substring(0, 7);
            case "memory_gib" -> scaled(item.memoryBytes() == null ? null : (double) item.memoryBytes(), 1L << 30);
            case "bandwidth_gb_per_s" -> scaled(item.bandwidthBytesPerSecond(), 1e9);
            case "power_w" -> scaled(item.powerWatts(), 1);
            case "price_usd" ->
                item.price() == null
                        ? ""
                        : item.price().amount().stripTrailingZeros().toPlainString();
            case "note" -> item.note();
            case "source" -> item.source();
            case "as_of" -> item.asOf().toString();
            default ->
                scaled(
                        item.peakFlopsPerSecond()
                                .get(column.substring(0, column.indexOf('_')).toUpperCase(Locale.ROOT)),
                        1e12);
        };
    }

    private static String text(Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static String scaled(Double value, double unit) {
        return value == null
                ? ""
                : new java.math.BigDecimal(value / unit)
                        .round(new java.math.MathContext(8))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String quoted(String cell) {
        return cell.matches("[^,\"\n\r]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
