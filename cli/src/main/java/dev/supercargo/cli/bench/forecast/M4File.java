package dev.supercargo.cli.bench.forecast;

import dev.supercargo.cli.platform.Complaint;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Series in the layout of the M4 competition: one per line, first its id, then its values, the rest empty. */
final class M4File {

    private M4File() {}

    /** By id, in the order of the file; a header is skipped. */
    static Map<String, double[]> read(Path file) {
        List<Cells> lines = Cells.read(file);
        Map<String, double[]> series = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Cells line = lines.get(i);
            if (i == 0 && !line.isNumber(1)) {
                continue;
            }
            double[] values =
                    IntStream.range(1, line.used()).mapToDouble(line::number).toArray();
            if (series.put(line.values().getFirst(), values) != null) {
                throw new Complaint(line.place() + ": series '" + line.values().getFirst() + "' stands twice.");
            }
        }
        if (series.isEmpty()) {
            throw new Complaint(file + " holds no series.");
        }
        return series;
    }
}
