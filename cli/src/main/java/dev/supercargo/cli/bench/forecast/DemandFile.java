package dev.supercargo.cli.bench.forecast;

import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.forecasting.series.TimeSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hourly demand of one file {@code timestamp,gpus}.
 *
 * @param name the file's
 * @param filled hours that the file leaves out; they hold the hour before
 */
public record DemandFile(String name, TimeSeries series, int filled) {

    private static final List<String> HEADER = List.of("timestamp", "gpus");
    private static final int HOURS_MAX = 1_000_000;

    /** Every series of a directory, by name; what is skipped or filled is told. */
    public static List<DemandFile> all(Session session, Path directory) {
        List<DemandFile> files = new ArrayList<>();
        for (Path file : csvFiles(directory)) {
            Optional<DemandFile> demand = read(file);
            if (demand.isEmpty()) {
                session.terminal()
                        .err()
                        .println("skipped " + file.getFileName() + ": its header is not timestamp,gpus");
            } else if (demand.get().filled() > 0) {
                session.terminal()
                        .err()
                        .println(file.getFileName() + ": "
                                + Show.counted(demand.get().filled(), "missing hour") + " filled with the hour before");
            }
            demand.ifPresent(files::add);
        }
        session.terminal().err().flush();
        if (files.isEmpty()) {
            throw new Complaint(directory + " holds no series. Maybe its files lack the header timestamp,gpus.");
        }
        return List.copyOf(files);
    }

    private static List<Path> csvFiles(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Complaint(directory + " cannot be listed. Maybe it is not a directory.");
        }
    }

    /** @return nothing for a file of another layout */
    public static Optional<DemandFile> read(Path file) {
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
