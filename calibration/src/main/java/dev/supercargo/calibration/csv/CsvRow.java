package dev.supercargo.calibration.csv;

import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Map;

/** One record by column names. An absent column reads like an empty cell. */
public final class CsvRow {

    /** Beyond this a double no longer counts in ones, and no measurement is that large. */
    private static final double NUMBER_MAX = 1e18;

    private final long number;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    CsvRow(long number, Map<String, Integer> columns, List<String> cells) {
        this.number = number;
        this.columns = columns;
        this.cells = cells;
    }

    /** Of the record in the file; the header is 1. */
    public long number() {
        return number;
    }

    /** Without surrounding blanks; empty if there is nothing. */
    public String text(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : cells.get(index).strip();
    }

    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new BadCell(number, column, "is empty");
        }
        return text;
    }

    /** A finite number above zero; unknown if the cell is empty. */
    public Measured<Double> positive(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Measured.unknown("column " + column + " is empty");
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadCell(number, column, "'" + text + "' is not a number");
        }
        if (!(value > 0) || value >= NUMBER_MAX) {
            throw new BadCell(number, column, "must lie above 0 and below 10^18, but is '" + text + "'");
        }
        return Measured.known(value);
    }

    public double requiredPositive(String column) {
        return switch (positive(column)) {
            case Measured.Known<Double>(Double value) -> value;
            case Measured.Unknown<Double> empty -> throw new BadCell(number, column, "is empty");
        };
    }

    /** A whole number of 1 or more, also when written as {@code 8.0}; unknown if the cell is empty. */
    public Measured<Long> count(String column) {
        return positive(column).map(value -> whole(column, value));
    }

    private long whole(String column, double value) {
        if (value != Math.rint(value)) {
            throw new BadCell(number, column, "must be a whole number, but is '" + text(column) + "'");
        }
        return (long) value;
    }
}
