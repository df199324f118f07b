package dev.supercargo.planner.reports.csv;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of CSV by RFC 4180: commas, CRLF, quotes only where needed. An empty value is nothing at all, which readers take
 * for null. Text that a spreadsheet would run as a formula is quoted with an apostrophe before it; numbers are not text.
 */
public final class CsvLine {

    private static final String FORMULA = "=+-@\t\r";

    private CsvLine() {}

    public static String of(List<String> values) {
        return values.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Text as a value that no spreadsheet runs. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String value) {
        boolean needed = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
