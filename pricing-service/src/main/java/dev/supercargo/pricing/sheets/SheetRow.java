package dev.supercargo.pricing.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One row of a sheet: reads typed cells and reports those that cannot be read. */
final class SheetRow {

    private static final int LONGEST_DECIMAL = 40;

    private final int line;
    private final Map<SheetColumn, String> cells;
    private final Consumer<SheetIssue> issues;

    SheetRow(int line, Map<SheetColumn, String> cells, Consumer<SheetIssue> issues) {
        this.line = line;
        this.cells = cells;
        this.issues = issues;
    }

    int line() {
        return line;
    }

    void report(SheetColumn column, String message) {
        issues.accept(new SheetIssue(line, column.header(), message));
    }

    Optional<String> text(SheetColumn column) {
        String cell = cells.getOrDefault(column, "");
        if (cell.isEmpty() && column.required()) {
            report(column, "is empty, but required");
        }
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    Optional<String> text(SheetColumn column, Pattern pattern, String shape) {
        return text(column)
                .filter(text -> accept(column, text, pattern.matcher(text).matches(), shape));
    }

    Optional<BigDecimal> decimal(SheetColumn column) {
        return text(column).flatMap(text -> {
            try {
                if (text.length() <= LONGEST_DECIMAL) {
                    return Optional.of(new BigDecimal(text));
                }
            } catch (NumberFormatException notADecimal) {
                // falls through to the report: the cell's text tells more than the exception
            }
            report(column, "'" + text + "' is not a decimal number. Maybe it carries a currency sign or a comma.");
            return Optional.empty();
        });
    }

    /** A whole number from {@code least} to {@code most}. */
    Optional<Integer> whole(SheetColumn column, int least, int most) {
        return decimal(column).flatMap(value -> {
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            boolean inRange =
                    value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
            if (whole && inRange) {
                return Optional.of(value.intValueExact());
            }
            report(column, value.toPlainString() + " is not a whole number from " + least + " to " + most);
            return Optional.empty();
        });
    }

    /** A decimal above {@code above} and up to {@code most}. */
    Optional<Double> measure(SheetColumn column, double above, double most) {
        return decimal(column).map(BigDecimal::doubleValue).filter(value -> {
            boolean inRange = value > above && value <= most;
            if (!inRange) {
                report(column, value + " is not above " + above + " and at most " + most);
            }
            return inRange;
        });
    }

    <E extends Enum<E>> Optional<E> oneOf(SheetColumn column, E[] choices) {
        return text(column).flatMap(text -> {
            Optional<E> choice = Arrays.stream(choices)
                    .filter(candidate -> candidate.name().equals(text))
                    .findFirst();
            if (choice.isEmpty()) {
                report(column, "'" + text + "' is not one of " + List.of(choices));
            }
            return choice;
        });
    }

    Optional<LocalDate> date(SheetColumn column) {
        return text(column).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException notADate) {
                report(column, "'" + text + "' is not a date such as 2026-07-20");
                return Optional.empty();
            }
        });
    }

    private boolean accept(SheetColumn column, String text, boolean good, String shape) {
        if (!good) {
            report(column, "'" + text + "' is not " + shape);
        }
        return good;
    }
}
