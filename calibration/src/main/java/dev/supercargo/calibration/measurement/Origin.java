package dev.supercargo.calibration.measurement;

import dev.supercargo.calibration.csv.CsvRow;

/**
 * Where a measurement comes from.
 *
 * @param row of the file, the header being 1
 * @param id of the row in its file; may be empty
 * @param source publication and place in it
 * @param split partition it belongs to; may be empty
 */
public record Origin(long row, String id, String source, String split) {

    static Origin of(CsvRow row) {
        return new Origin(row.number(), row.text("row_id"), row.text("source"), row.text("split"));
    }
}
