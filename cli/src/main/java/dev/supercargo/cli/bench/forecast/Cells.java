package dev.supercargo.cli.bench.forecast;

import dev.supercargo.cli.platform.Complaint;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cells of one line of a table without commas inside cells.
 *
 * @param place file and line, for complaints
 */
record Cells(String place, List<String> values) {

    static final char BYTE_ORDER_MARK = '\uFEFF';

    /** All lines that are not blank. */
    static List<Cells> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                    .filter(i -> !lines.get(i).isBlank())
                    .map(i -> new Cells(file.getFileName() + ", line " + (i + 1), split(lines.get(i))))
                    .toList();
        } catch (MalformedInputException e) {
            throw new Complaint(file + " is not a text file in UTF-8.");
        } catch (IOException e) {
            throw new Complaint(file + " cannot be read. Maybe the name is wrong.");
        }
    }

    private static List<String> split(String line) {
        return Stream.of(line.split(",", -1)).map(Cells::bare).toList();
    }

    private static String bare(String cell) {
        String text = cell.strip();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    boolean isNumber(int index) {
        try {
            return index < values.size() && Double.isFinite(Double.parseDouble(values.get(index)));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    double number(int index) {
        if (!isNumber(index)) {
            throw new Complaint(place + ", column " + (index + 1) + ": '"
                    + (index < values.size() ? values.get(index) : "") + "' is not a number.");
        }
        return Double.parseDouble(values.get(index));
    }

    /** Cells up to the last one that is not empty. */
    int used() {
        int used = values.size();
        while (used > 0 && values.get(used - 1).isEmpty()) {
            used--;
        }
        return used;
    }
}
