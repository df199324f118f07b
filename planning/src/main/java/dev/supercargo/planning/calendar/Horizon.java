package dev.supercargo.planning.calendar;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months that a plan covers.
 *
 * @param first month of the plan
 * @param length 1 month to 10 years
 */
public record Horizon(YearMonth first, Months length) {

    private static final Months LONGEST = Months.ofYears(10);

    public Horizon {
        if (length.count() < 1 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a plan covers 1.." + LONGEST.count() + " months, but " + length.count() + " are asked for");
        }
    }

    public List<YearMonth> months() {
        return IntStream.range(0, length.count()).mapToObj(this::month).toList();
    }

    /** The quarters that its months lie in, in order. */
    public List<Quarter> quarters() {
        return months().stream().map(Quarter::of).distinct().toList();
    }

    /** @param index from 0 */
    public YearMonth month(int index) {
        return first.plusMonths(index);
    }

    /** The first month that is no longer covered. */
    public YearMonth end() {
        return length.after(first);
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && month.isBefore(end());
    }
}
