package dev.supercargo.cli.bench.forecast;

import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.forecasting.series.TimeSeries;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hourly demand of one file {@code timestamp,gpus}.
 *
 * @param name the file's
 * @param filled hours that the file leaves out; they hold the hour before
 */
record DemandFile(String name, TimeSeries series, int filled) {

    private static final List<String> HEADER = List.of("timestamp", "gpus");
    private static final int HOURS_MAX = 1_000_000;

    /** @return nothing for a file of another layout */
    static Optional<DemandFile> read(Path file) {
        List<Cells> lines = Cells.read(file);
        if (lines.isEmpty() || !lines.getFirst().values().equals(HEADER)) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        Instant start = Instant.EPOCH;
        int filled = 0;
        for (Cells line : lines.subList(1, lines.size())) {
            Instant hour = hour(line);
            if (values.isEmpty()) {
                start = hour;
            }
            long index = Duration.between(start, hour).toHours();
            if (index < values.size() || index > HOURS_MAX) {
                throw new Complaint(
                        line.place() + ": " + hour + " does not follow the hour before. Hours must ascend.");
            }
            while (values.size() < index) {
                values.add(values.getLast());
                filled++;
            }
            values.add(demand(line));
        }
        TimeSeries series = TimeSeries.of(
                start,
                Duration.ofHours(1),
                values.stream().mapToDouble(Double::doubleValue).toArray());
        return Optional.of(new DemandFile(file.getFileName().toString(), series, filled));
    }

    private static double demand(Cells line) {
        double demand = line.number(1);
        if (demand < 0) {
            throw new Complaint(line.place() + ": gpus must be 0 or more, but is " + demand + ".");
        }
        return demand;
    }

    private static Instant hour(Cells line) {
        try {
            return Instant.parse(line.values().getFirst());
        } catch (DateTimeParseException e) {
            throw new Complaint(line.place() + ": timestamp '" + line.values().getFirst()
                    + "' must be an instant such as 2026-10-01T00:00:00Z.");
        }
    }
}
