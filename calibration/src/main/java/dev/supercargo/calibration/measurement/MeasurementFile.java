package dev.supercargo.calibration.measurement;

import dev.supercargo.calibration.csv.BadCell;
import dev.supercargo.calibration.csv.CsvReader;
import dev.supercargo.calibration.csv.CsvRow;
import dev.supercargo.calibration.csv.UnreadableFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The measurements of one file.
 *
 * @param layout of the file
 * @param rows read
 * @param unread rows that could not be
 */
public record MeasurementFile(Layout layout, List<Measurement> rows, List<UnreadRow> unread) {

    public MeasurementFile {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    /** A file that is no CSV or of no known layout throws {@link UnreadableFile}; a bad row is kept as unread. */
    public static MeasurementFile read(Path path) {
        try (Reader reader = Files.newBufferedReader(path)) {
            return read(reader);
        } catch (NoSuchFileException e) {
            throw new UnreadableFile(path + " does not exist. Maybe the path is relative to another directory.");
        } catch (IOException e) {
            throw new UnreadableFile(path + " cannot be read: " + e.getMessage() + ". Maybe it is not UTF-8 text.");
        } catch (UnreadableFile e) {
            throw new UnreadableFile(path + ": " + e.getMessage());
        }
    }

    static MeasurementFile read(Reader reader) throws IOException {
        try (CsvReader table = new CsvReader(reader)) {
            Layout layout = Layout.of(table.columns()).orElseThrow(() -> unknownLayout(table));
            List<Measurement> rows = new ArrayList<>();
            List<UnreadRow> unread = new ArrayList<>();
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                try {
                    rows.add(layout.read(row.get()));
                } catch (BadCell e) {
                    unread.add(new UnreadRow(e.column(), e.complaint()));
                }
            }
            return new MeasurementFile(layout, rows, unread);
        }
    }

    private static UnreadableFile unknownLayout(CsvReader table) {
        return new UnreadableFile("the header is of no known layout. Maybe a column is missing; expected are "
                + Arrays.stream(Layout.values())
                        .map(layout -> String.join(", ", layout.columns()) + " (" + layout.label() + ")")
                        .collect(Collectors.joining("; or "))
                + "; found are " + String.join(", ", table.columns()));
    }
}
