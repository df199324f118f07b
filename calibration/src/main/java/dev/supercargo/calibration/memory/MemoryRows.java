package dev.supercargo.calibration.memory;

import dev.supercargo.calibration.csv.BadCell;
import dev.supercargo.calibration.csv.CsvReader;
import dev.supercargo.calibration.csv.CsvRow;
import dev.supercargo.calibration.csv.UnreadableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file of either layout.
 *
 * @param rows that can be asked about
 * @param total rows of the file
 * @param refused reasons for the others, with how many they are
 */
record MemoryRows(List<MemoryRow> rows, int total, Map<String, Integer> refused) {

    private static final Set<String> MODEL_COLUMNS = Set.of("model", "params", "kind", "mem_gib", "gpu_count");
    private static final Set<String> PEAK_COLUMNS = Set.of("system", "test", "batch", "peak_gib");

    static MemoryRows read(Path path) {
        try (CsvReader table = new CsvReader(Files.newBufferedReader(path, StandardCharsets.UTF_8))) {
            if (table.columns().containsAll(MODEL_COLUMNS)) {
                return read(table, LanguageModelRow::read);
            }
            if (table.columns().containsAll(PEAK_COLUMNS)) {
                MemoryRows all = read(table, LambdaPeak::read);
                return new MemoryRows(LambdaPeak.leastOfEachConfiguration(all.rows()), all.total(), all.refused());
            }
            throw new UnreadableFile(path + " is of no known layout. Its header must name "
                    + String.join(", ", MODEL_COLUMNS.stream().sorted().toList()) + " or "
                    + String.join(", ", PEAK_COLUMNS.stream().sorted().toList()) + ", but names "
                    + String.join(", ", table.columns()) + ".");
        } catch (IOException e) {
            throw new UnreadableFile(path + " cannot be read: " + e.getMessage() + ". Maybe the path is wrong.");
        }
    }

    private interface Reading {
        MemoryRow read(CsvRow row);
    }

    private static MemoryRows read(CsvReader table, Reading reading) throws IOException {
        List<MemoryRow> rows = new ArrayList<>();
        Map<String, Integer> refused = new LinkedHashMap<>();
        int total = 0;
        for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
            total++;
            try {
                rows.add(reading.read(row.get()));
            } catch (RefusedRow refusal) {
                refused.merge(refusal.reason(), 1, Integer::sum);
            } catch (BadCell bad) {
                refused.merge("column " + bad.column() + " is empty or no number", 1, Integer::sum);
            }
        }
        return new MemoryRows(List.copyOf(rows), total, refused);
    }
}
