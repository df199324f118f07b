package dev.supercargo.calibration.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file with a header record by record, so that its size does not matter. Quoted cells may hold commas, quotes
 * and line ends; a byte order mark and blank lines are skipped.
 */
public final class CsvReader implements AutoCloseable {

    private static final int CELL_LENGTH_MAX = 1_000_000;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader in;
    private final Map<String, Integer> columns;
    private long record = 1;

    public CsvReader(Reader reader) throws IOException {
        this.in = new BufferedReader(reader);
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        List<String> header = nextCells();
        if (header == null) {
            throw new UnreadableFile("the file is empty. Maybe it was not written completely; a header is expected.");
        }
        this.columns = LinkedHashMap.newLinkedHashMap(header.size());
        for (String name : header) {
            if (columns.putIfAbsent(name.strip(), columns.size()) != null) {
                throw new UnreadableFile("column '" + name.strip() + "' stands twice in the header.");
            }
        }
    }

    /** Names in the order of the header. */
    public Set<String> columns() {
        return columns.keySet();
    }

    /** The next record, or nothing at the end of the file. */
    public Optional<CsvRow> next() throws IOException {
        List<String> cells = nextCells();
        if (cells == null) {
            return Optional.empty();
        }
        record++;
        if (cells.size() != columns.size()) {
            throw new UnreadableFile("row " + record + " has " + cells.size() + " cells, but the header names "
                    + columns.size() + " columns. Maybe a cell with a comma is not quoted.");
        }
        return Optional.of(new CsvRow(record, columns, cells));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    @SuppressWarnings("NullAway") // null means the end of the file, as in Reader
    private List<String> nextCells() throws IOException {
        while (true) {
            int first = in.read();
            if (first < 0) {
                return null;
            }
            if (first == '\n' || first == '\r') {
                continue;
            }
            return cells(first);
        }
    }

    private List<String> cells(int first) throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int c = first; ; c = in.read()) {
            if (c < 0 && quoted) {
                throw new UnreadableFile(
                        "row " + (record + 1) + " ends inside a quoted cell. Maybe the file was cut off.");
            }
            if (quoted) {
                quoted = inQuotes((char) c, cell);
            } else if (c < 0 || c == '\n' || c == '\r') {
                cells.add(cell.toString());
                return cells;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else {
                cell.append((char) c);
            }
            if (cell.length() > CELL_LENGTH_MAX) {
                throw new UnreadableFile("row " + (record + 1) + " has a cell longer than " + CELL_LENGTH_MAX
                        + " characters. Maybe a quote is missing.");
            }
        }
    }

    /** Whether the cell goes on in quotes. */
    private boolean inQuotes(char c, StringBuilder cell) throws IOException {
        if (c != '"') {
            cell.append(c);
            return true;
        }
        in.mark(1);
        if (in.read() == '"') {
            cell.append('"');
            return true;
        }
        in.reset();
        return false;
    }
}
