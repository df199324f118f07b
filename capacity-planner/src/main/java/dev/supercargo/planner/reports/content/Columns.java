package dev.supercargo.planner.reports.content;

import dev.supercargo.planner.reports.document.Column;
import java.util.List;
import java.util.stream.IntStream;

/** Columns from pairs of name and heading. */
final class Columns {

    static final String SIMULATED_NOTE =
            "Some of this ran on a simulated cluster; its prices are real, its machines are not, and nobody bills it.";

    private Columns() {}

    static List<Column> of(String... namesAndHeadings) {
        return IntStream.range(0, namesAndHeadings.length / 2)
                .mapToObj(i -> new Column(namesAndHeadings[2 * i], namesAndHeadings[2 * i + 1]))
                .toList();
    }
}
