package dev.supercargo.hardware.csv;

import dev.supercargo.hardware.facts.Unlisted;
import dev.supercargo.quantities.Measured;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of a table; asks for its cells by the column's name. */
public final class CsvRow {

    private static final int SHOWN_MAX = 60;

    private final String table;
    private final int line;
    private final List<String> columns;
    private final List<String> cells;

    CsvRow(String table, int line, List<String> columns, List<String> cells) {
        this.table = table;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** The cell, never empty. */
    public String text(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            throw wrong(column, "must not be empty");
        }
        return cell;
    }

    /** The cell, which must match. */
    public String text(String column, Pattern wanted, String described) {
        return matching(column, text(column), wanted, described);
    }

    /** The cell, which must match even if it is empty. */
    public String textOrEmpty(String column, Pattern wanted, String described) {
        return matching(column, cell(column), wanted, described);
    }

    /** Where the row starts in its table, from 1. */
    public int line() {
        return line;
    }

    /** The cell, possibly empty. */
    public String textOrEmpty(String column) {
        return cell(column);
    }

    /** A number above 0. */
    public double number(String column) {
        return parse(column, text(column), CsvRow::positive);
    }

    /** A whole number above 0. */
    public long whole(String column) {
        return parse(column, text(column), CsvRow::positiveWhole);
    }

    /** A whole number above 0 that counts something. */
    public int count(String column) {
        return Math.toIntExact(whole(column));
    }

    /** What {@code parser} makes of each word of the cell; none if it is empty. */
    public <T> Set<T> words(String column, Function<String, T> parser) {
        return Arrays.stream(cell(column).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> parse(column, word, parser))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A date that is not after {@code latest}. */
    public LocalDate dateUntil(String column, LocalDate latest) {
        LocalDate date = date(column);
        if (date.isAfter(latest)) {
            throw wrong(column, date + " lies in the future; today is " + latest);
        }
        return date;
    }

    public LocalDate date(String column) {
        return parse(column, text(column), LocalDate::parse);
    }

    public <E extends Enum<E>> E oneOf(Class<E> choices, String column) {
        return parse(column, text(column), name -> Enum.valueOf(choices, name));
    }

    /**
     * A number above 0 times {@code 10^powerOfTen}, or unknown when the cell is empty. Scaled before it becomes binary,
     * so that 66.9 TFLOP/s is 6.69e13 and not 6.690000000000001e13.
     */
    public Measured<Double> measured(String column, int powerOfTen) {
        return measured(column, cell -> {
            positive(cell);
            return new BigDecimal(cell).scaleByPowerOfTen(powerOfTen).doubleValue();
        });
    }

    /** A number above 0, or unknown when the cell is empty. */
    public Measured<Double> measured(String column) {
        return measured(column, 0);
    }

    /** A whole number above 0, or unknown when the cell is empty. */
    public Measured<Long> measuredWhole(String column) {
        return measured(column, CsvRow::positiveWhole);
    }

    /** What {@code parser} makes of the cell, or unknown when it is empty. */
    public <T> Measured<T> measured(String column, Function<String, T> parser) {
        String cell = cell(column);
        return cell.isEmpty() ? Unlisted.value() : Measured.known(parse(column, cell, parser));
    }

    private <T> T parse(String column, String cell, Function<String, T> parser) {
        try {
            return parser.apply(cell);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(column, "'" + cell + "' does not fit: " + e.getMessage());
        }
    }

    private static double positive(String cell) {
        double number = Double.parseDouble(cell);
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("a number above 0 is needed");
        }
        return number;
    }

    private static long positiveWhole(String cell) {
        long number = Long.parseLong(cell);
        if (number < 1) {
            throw new IllegalArgumentException("a whole number above 0 is needed");
        }
        return number;
    }

    private String matching(String column, String cell, Pattern wanted, String described) {
        if (!wanted.matcher(cell).matches()) {
            String shown = cell.length() > SHOWN_MAX ? cell.substring(0, SHOWN_MAX) + "…" : cell;
            throw wrong(column, "'" + shown + "' is not " + described);
        }
        return cell;
    }

    private String cell(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(table + " has no column " + column);
        }
        return cells.get(index);
    }

    private IllegalArgumentException wrong(String column, String complaint) {
        return new IllegalArgumentException(table + " line " + line + ", column " + column + ": " + complaint);
    }
}
