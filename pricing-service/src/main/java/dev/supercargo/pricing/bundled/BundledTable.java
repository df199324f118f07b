package dev.supercargo.pricing.bundled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A table of the resources: comma-separated, without quotes, the first line names the columns. */
public final class BundledTable {

    private BundledTable() {}

    /** @throws IllegalStateException if a row does not have the columns of the first line */
    public static List<Row> rows(String resource) {
        List<List<String>> lines = text(resource)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        List<String> columns = lines.getFirst();
        return lines.stream().skip(1).map(line -> row(resource, columns, line)).toList();
    }

    private static Row row(String resource, List<String> columns, List<String> line) {
        if (line.size() != columns.size()) {
            throw new IllegalStateException(resource + ": a row has not the columns " + columns + ": " + line);
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.put(columns.get(column), line.get(column).strip());
        }
        return new Row(Map.copyOf(cells));
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(BundledTable.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** One row, by column. */
    public record Row(Map<String, String> cells) {

        public String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        /** Empty for an empty cell: unknown. */
        public Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
        }

        public BigDecimal number(String column) {
            return new BigDecimal(text(column));
        }

        public LocalDate date(String column) {
            return LocalDate.parse(text(column));
        }
    }
}
