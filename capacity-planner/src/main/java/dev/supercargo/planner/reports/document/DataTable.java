package dev.supercargo.planner.reports.document;

import java.util.List;

/**
 * Named columns and rows of as many cells.
 *
 * @param id stable name for programs, {@code by-team}
 */
public record DataTable(String id, String title, List<Column> columns, List<List<Cell>> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + id + " needs " + columns.size() + " cells, but has " + row.size());
            }
        }
    }
}
