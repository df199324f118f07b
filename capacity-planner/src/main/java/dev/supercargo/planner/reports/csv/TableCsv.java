package dev.supercargo.planner.reports.csv;

import dev.supercargo.planner.reports.document.Cell;
import dev.supercargo.planner.reports.document.Column;
import dev.supercargo.planner.reports.document.DataTable;
import java.util.stream.Collectors;

/** A table as CSV: names of the columns, then exact values. */
public final class TableCsv {

    private TableCsv() {}

    public static String of(DataTable table) {
        String header = CsvLine.of(table.columns().stream().map(Column::name).toList());
        return table.rows().stream()
                .map(row -> CsvLine.of(row.stream().map(TableCsv::value).toList()))
                .collect(Collectors.joining("", header, ""));
    }

    private static String value(Cell cell) {
        return cell instanceof Cell.Text ? CsvLine.harmless(cell.exact()) : cell.exact();
    }
}
