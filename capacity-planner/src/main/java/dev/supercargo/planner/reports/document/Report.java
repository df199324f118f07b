package dev.supercargo.planner.reports.document;

import dev.supercargo.planner.scope.Period;
import java.time.Instant;
import java.util.List;

/**
 * A report.
 *
 * @param about whose jobs it is about, for people
 * @param generatedAt platform time
 * @param notes what it cannot say, and what is simulated
 * @param charts for the eye; everything in them is in a table
 */
public record Report(
        String title,
        String about,
        Period period,
        Instant generatedAt,
        List<String> notes,
        List<Chart> charts,
        List<DataTable> tables) {

    public Report {
        notes = List.copyOf(notes);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }
}
