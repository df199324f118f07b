package dev.supercargo.simulator.routing;

import dev.supercargo.calibration.csv.CsvReader;
import dev.supercargo.calibration.csv.CsvRow;
import dev.supercargo.calibration.csv.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Reads {@code job_id,submit_time,duration_s,gpus,team} and draws what the table does not say. */
final class JobTable {

    /** Everyone has an hour more than what the deadline factor gives. */
    private static final double GRACE_HOURS = 1;

    private static final double[] DEADLINE_FACTORS = {1.25, 2, 2, 4, 4};
    private static final double[] CHECKPOINT_HOURS = {0.25, 0.5, 1};

    private JobTable() {}

    /**
     * In the order of submission. The deadline is submission + 1 h + work × factor, the factor 1.25, 2 or 4 with
     * probability 1/5, 2/5, 2/5; checkpoints come every 15, 30 or 60 minutes of computing with equal probability.
     *
     * @throws UnreadableFile if the table cannot be understood
     */
    static List<TraceJob> read(Path file, long seed) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file);
                CsvReader table = new CsvReader(reader)) {
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(Row.of(row.get()));
            }
        }
        if (rows.isEmpty()) {
            throw new UnreadableFile("the table has no jobs.");
        }
        rows.sort(Comparator.comparing(Row::submit).thenComparing(Row::id));
        SplittableRandom random = new SplittableRandom(seed);
        List<TraceJob> jobs = new ArrayList<>(rows.size());
        for (Row row : rows) {
            double submit =
                    Duration.between(rows.getFirst().submit(), row.submit()).toMillis() / 3.6e6;
            double factor = DEADLINE_FACTORS[random.nextInt(DEADLINE_FACTORS.length)];
            jobs.add(new TraceJob(
                    jobs.size(),
                    row.id(),
                    row.team(),
                    row.devices(),
                    submit,
                    row.hours(),
                    submit + GRACE_HOURS + factor * row.hours(),
                    CHECKPOINT_HOURS[random.nextInt(CHECKPOINT_HOURS.length)]));
        }
        return List.copyOf(jobs);
    }

    private record Row(String id, LocalDateTime submit, double hours, int devices, String team) {
        static Row of(CsvRow row) {
            String submitted = row.required("submit_time");
            try {
                return new Row(
                        row.required("job_id"),
                        LocalDateTime.parse(submitted.replace(' ', 'T')),
                        row.requiredPositive("duration_s") / 3600,
                        Math.max(1, (int) row.requiredPositive("gpus")),
                        row.required("team"));
            } catch (DateTimeParseException e) {
                throw new UnreadableFile("row " + row.number() + ": submit_time '" + submitted
                        + "' is no time. Maybe write it as 2017-09-21 08:12:29.");
            }
        }
    }
}
