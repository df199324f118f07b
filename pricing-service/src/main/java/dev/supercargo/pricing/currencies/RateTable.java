package dev.supercargo.pricing.currencies;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table in the form of the European Central Bank ({@code eurofxref-hist.csv}): {@code Date,USD,JPY,…}, one day a
 * line, units of each currency for one euro; {@code N/A} or nothing where there was no rate. Taken whole or refused whole.
 */
final class RateTable {

    private static final int ISSUES_MAX = 50;
    private static final int INTEGER_DIGITS_MAX = 9;
    private static final int SCALE_MAX = 9;

    private final LocalDate today;
    private final List<Issue> issues = new ArrayList<>();
    private final List<DatedRate> rates = new ArrayList<>();

    private RateTable(LocalDate today) {
        this.today = today;
    }

    /**
     * @param today a rate of a later day is refused
     * @throws Problem 422 with line and column of every wrong cell, up to 50
     */
    static List<DatedRate> read(String csv, LocalDate today) {
        RateTable table = new RateTable(today);
        table.read(csv.split("\\R", -1));
        if (!table.issues.isEmpty()) {
            throw new Problem(
                    ProblemType.UNPROCESSABLE,
                    "The table is refused, and no rate has changed: "
                            + table.issues.getFirst().message(),
                    table.issues);
        }
        return table.rates;
    }

    private void read(String[] lines) {
        String[] head = lines[0].replace("\uFEFF", "").strip().split(",");
        if (!head[0].strip().equalsIgnoreCase("date") || head.length < 2) {
            complain(1, "Date", "the first line must be Date,USD,… with a currency in each column.");
            return;
        }
        for (int column = 1; column < head.length; column++) {
            if (!isCurrency(head[column].strip())) {
                complain(1, head[column].strip(), "'" + head[column].strip() + "' is no currency of ISO 4217.");
            }
        }
        for (int line = 1; line < lines.length && issues.size() < ISSUES_MAX; line++) {
            if (!lines[line].isBlank()) {
                day(line + 1, head, lines[line].split(","));
            }
        }
        if (rates.isEmpty() && issues.isEmpty()) {
            complain(1, "Date", "the table has no rate.");
        }
    }

    private void day(int line, String[] head, String[] cells) {
        Optional<LocalDate> day = date(cells[0].strip());
        if (day.isEmpty() || day.get().isAfter(today)) {
            complain(line, "Date", "'" + cells[0].strip() + "' is not a day until today such as 2026-11-20.");
            return;
        }
        if (cells.length > head.length) {
            complain(line, "Date", "the line has " + cells.length + " cells, but the first line " + head.length + ".");
            return;
        }
        for (int column = 1; column < cells.length; column++) {
            String cell = cells[column].strip();
            String currency = head[column].strip();
            if (!cell.isEmpty() && !cell.equals("N/A")) {
                rate(cell)
                        .ifPresentOrElse(
                                perEur -> rates.add(new DatedRate(currency, day.get(), perEur)),
                                () -> complain(
                                        line, currency, "'" + cell + "' is not a positive rate such as 1.0812."));
            }
        }
    }

    private void complain(int line, String path, String message) {
        issues.add(new Issue("INVALID", path, line, null, "line " + line + ", " + path + ": " + message));
    }

    private static Optional<BigDecimal> rate(String cell) {
        try {
            BigDecimal rate = new BigDecimal(cell);
            boolean sensible = rate.signum() > 0
                    && rate.precision() - rate.scale() <= INTEGER_DIGITS_MAX
                    && rate.scale() <= SCALE_MAX;
            return sensible ? Optional.of(rate) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static boolean isCurrency(String code) {
        try {
            return !Currency.getInstance(code).getCurrencyCode().equals(DatedRate.EUR);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
