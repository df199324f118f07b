package dev.supercargo.hardware.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with a header.
 *
 * @param name for complaints
 * @param columns names of the header
 * @param rows in the order of the file
 */
public record CsvTable(String name, List<String> columns, List<CsvRow> rows) {

    /** Reads a resource of the class path, {@code /hardware/accelerators.csv}. */
    public static CsvTable ofResource(String path) {
        try (InputStream resource = CsvTable.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalArgumentException("there is no resource " + path);
            }
            String name = path.substring(path.lastIndexOf('/') + 1);
            return parse(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + path + " cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException if a line has another number of cells than the header */
    public static CsvTable parse(String name, String text) {
        CsvScanner scanner = new CsvScanner(name, text);
        List<String> columns = scanner.nextRecord();
        List<CsvRow> rows = new ArrayList<>();
        while (scanner.hasNext()) {
            int line = scanner.line();
            List<String> cells = scanner.nextRecord();
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(name + " line " + line + " has " + cells.size()
                        + " cells, but the header has " + columns.size() + ". Maybe a comma needs quotes.");
            }
            rows.add(new CsvRow(name, line, columns, cells));
        }
        return new CsvTable(name, columns, List.copyOf(rows));
    }
}
