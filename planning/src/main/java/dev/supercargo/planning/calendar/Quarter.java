package dev.supercargo.planning.calendar;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Three months of a calendar year. */
public record Quarter(int year, Part part) implements Comparable<Quarter> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-Q([1-4])");

    /** Which quarter of the year. */
    public enum Part {
        Q1,
        Q2,
        Q3,
        Q4
    }

    public static Quarter of(YearMonth month) {
        return new Quarter(month.getYear(), Part.values()[month.get(IsoFields.QUARTER_OF_YEAR) - 1]);
    }

    /** Reads {@code 2027-Q1}. */
    public static Quarter parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("a quarter is written as 2027-Q1, but this is '" + text + "'");
        }
        return new Quarter(Integer.parseInt(written.group(1)), Part.values()[Integer.parseInt(written.group(2)) - 1]);
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? part.compareTo(other.part) : Integer.compare(year, other.year);
    }

    /** Such as {@code 2027-Q1}. */
    @Override
    public String toString() {
        return year + "-" + part;
    }
}
