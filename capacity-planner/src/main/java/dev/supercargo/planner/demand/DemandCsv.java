package dev.supercargo.planner.demand;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads demand history from CSV: the header {@code timestamp,gpus}, then one row for each hour without a gap. A missing
 * hour is refused rather than taken for 0, since the two mean different things. Every bad row is named by its line.
 */
final class DemandCsv {

    private static final String HEADER = "timestamp,gpus";
    private static final int ISSUES_MAX = 50;
    private static final Pattern GPUS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private final List<DemandPoint> points = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private int badRows;

    private DemandCsv() {}

    /** @throws Problem that names every bad line, up to fifty */
    static List<DemandPoint> parse(String text) {
        DemandCsv csv = new DemandCsv();
        csv.readAll(text);
        if (csv.badRows > 0) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST,
                    csv.badRows + " of the rows cannot be read, so nothing was stored. First: line "
                            + csv.issues.getFirst().line() + ": "
                            + csv.issues.getFirst().message(),
                    csv.issues);
        }
        return List.copyOf(csv.points);
    }

    private void readAll(String text) {
        List<String> lines = text.lines().toList();
        String header = lines.isEmpty() ? "" : lines.getFirst().strip().replace("\uFEFF", "");
        if (!header.equals(HEADER)) {
            bad(1, 1, "the header must be " + HEADER + ", but is " + shown(header));
            return;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                readRow(i + 1, lines.get(i));
            }
        }
        if (points.isEmpty() && badRows == 0) {
            bad(1, 1, "there is no row below the header");
        }
    }

    private void readRow(int line, String row) {
        String[] cells = row.split(",", -1);
        if (cells.length != 2) {
            bad(line, 1, "a row has 2 cells, but this one has " + cells.length);
            return;
        }
        String gpus = cells[1].strip();
        if (!GPUS.matcher(gpus).matches()) {
            bad(
                    line,
                    cells[0].length() + 2,
                    "gpus must be a number from 0 to 999999999 with at most 9 decimals, but is " + shown(gpus));
            return;
        }
        try {
            Instant hour = Instant.parse(cells[0].strip());
            if (follows(line, hour)) {
                points.add(new DemandPoint(hour, new BigDecimal(gpus)));
            }
        } catch (DateTimeParseException e) {
            bad(
                    line,
                    1,
                    "timestamp must be an instant such as 2026-11-22T15:00:00Z, but is " + shown(cells[0].strip()));
        }
    }

    private boolean follows(int line, Instant hour) {
        if (!hour.equals(hour.truncatedTo(ChronoUnit.HOURS))) {
            bad(line, 1, "timestamp must be a full hour, but is " + hour);
            return false;
        }
        if (points.isEmpty() || badRows > 0) {
            return true;
        }
        Instant expected = points.getLast().hour().plus(Duration.ofHours(1));
        if (!hour.equals(expected)) {
            bad(
                    line,
                    1,
                    "the hour after " + points.getLast().hour() + " must follow, but this is " + hour
                            + ". Maybe add a row with 0 for each hour without use");
            return false;
        }
        return true;
    }

    private void bad(int line, int column, String message) {
        badRows++;
        if (issues.size() < ISSUES_MAX) {
            issues.add(new Issue("INVALID_ROW", "line " + line, line, column, message + "."));
        }
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "empty" : cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }
}
