package dev.supercargo.planner.usage;

import dev.supercargo.chassis.problem.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What usage can be summed by. */
enum Dimension {
    TEAM("u.team"),
    ACCELERATOR("u.acceleratorId"),
    MARKET("u.market"),
    JOB("u.jobId");

    private final String field;

    Dimension(String field) {
        this.field = field;
    }

    /** Its field in a query over usage records {@code u}. */
    String field() {
        return field;
    }

    /** The dimensions of a comma-separated list such as {@code team,market}. */
    static Set<Dimension> parse(String by) {
        Set<Dimension> chosen = EnumSet.noneOf(Dimension.class);
        for (String name : by.split(",")) {
            chosen.add(Arrays.stream(values())
                    .filter(dimension -> dimension.text().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid(
                            "by",
                            "by must list some of "
                                    + Arrays.stream(values())
                                            .map(Dimension::text)
                                            .collect(Collectors.joining(", "))
                                    + ", but has " + name.strip() + ".")));
        }
        return chosen;
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
