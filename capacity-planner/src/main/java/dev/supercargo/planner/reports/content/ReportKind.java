package dev.supercargo.planner.reports.content;

import dev.supercargo.chassis.problem.Problem;
import java.util.Arrays;
import java.util.Locale;

/** What a report is about. */
public enum ReportKind {
    COST,
    CAPACITY,
    EFFICIENCY;

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReportKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "kind", "A report is about cost, capacity or efficiency, but was asked for " + word + "."));
    }
}
