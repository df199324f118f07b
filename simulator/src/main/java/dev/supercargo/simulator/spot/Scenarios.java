package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.DeadlineJob;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads scenario files; every wrong field is told with its line and column, the first ones of a file together. */
final class Scenarios {

    private static final List<String> COLUMNS = List.of(
            "scenario",
            "trace",
            "start_tick",
            "work_hours",
            "deadline_hours",
            "restart_delay_hours",
            "spot_price_usd_per_hour",
            "on_demand_price_usd_per_hour");
    private static final int PROBLEMS_TOLD_MAX = 20;
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    private final String file;
    private final Path traces;
    private final Map<String, Trace> known = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Scenarios(String file, Path traces) {
        this.file = file;
        this.traces = traces;
    }

    /** All scenarios of {@code file} with their traces of directory {@code traces}. */
    static List<Scenario> read(Path file, Path traces) {
        try {
            return new Scenarios(String.valueOf(file.getFileName()), traces).parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Scenario> parse(List<String> lines) {
        if (lines.isEmpty()) {
            throw new Malformed(file + ":1: expected a header and rows, but the file is empty");
        }
        Map<String, Integer> header = new HashMap<>();
        List<String> names = List.of(lines.getFirst().strip().split(",", -1));
        for (int column = 0; column < names.size(); column++) {
            header.put(names.get(column).strip(), column);
        }
        List<String> missing =
                COLUMNS.stream().filter(column -> !header.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new Malformed(file + ":1: the header lacks " + String.join(", ", missing) + ". Expected "
                    + String.join(",", COLUMNS));
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (int index = 1; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                row(index + 1, lines.get(index), header, names.size()).ifPresent(scenarios::add);
            }
        }
        if (!problems.isEmpty()) {
            String told = problems.stream().limit(PROBLEMS_TOLD_MAX).collect(Collectors.joining("\n"));
            int more = problems.size() - PROBLEMS_TOLD_MAX;
            throw new Malformed(more > 0 ? told + "\n… and " + more + " more" : told);
        }
        if (scenarios.isEmpty()) {
            throw new Malformed(file + ": there is a header but no scenario");
        }
        return scenarios;
    }

    /** Empty if something is wrong with the row, which is then among the problems. */
    private Optional<Scenario> row(int line, String text, Map<String, Integer> header, int columns) {
        String[] fields = text.strip().split(",", -1);
        if (fields.length != columns) {
            problems.add(file + ":" + line + ": expected " + columns + " fields, but found " + fields.length);
            return Optional.empty();
        }
        int before = problems.size();
        Fields row = new Fields(line, fields, header);
        Trace trace = row.trace();
        int start = row.startTick();
        Duration work = row.hours("work_hours", true);
        Duration deadline = row.hours("deadline_hours", true);
        Duration delay = row.hours("restart_delay_hours", false);
        HourlyRate spot = row.rate("spot_price_usd_per_hour");
        HourlyRate onDemand = row.rate("on_demand_price_usd_per_hour");
        if (problems.size() > before) {
            return Optional.empty();
        }
        DeadlineJob job = DeadlineJob.exactly(work, deadline, delay, trace.tick(), spot, onDemand);
        if ((long) start + job.ticks() > trace.ticks()) {
            row.wrong(
                    "start_tick",
                    "a tick with the whole deadline (" + job.ticks() + " ticks) before the trace ends at "
                            + trace.ticks());
            return Optional.empty();
        }
        return Optional.of(new Scenario(row.text("scenario"), trace, start, job));
    }

    /** The fields of one line by column name. */
    private final class Fields {

        private final int line;
        private final String[] values;
        private final Map<String, Integer> header;

        Fields(int line, String[] values, Map<String, Integer> header) {
            this.line = line;
            this.values = values;
            this.header = header;
        }

        String text(String column) {
            Integer index = header.get(column);
            return index == null ? "" : values[index].strip();
        }

        void wrong(String column, String expected) {
            problems.add(file + ":" + line + ": column " + column + ": expected " + expected + ", but found '"
                    + text(column) + "'");
        }

        Trace trace() {
            String name = text("trace");
            Trace trace = known.get(name);
            if (trace == null) {
                if (!name.matches("[\\w.-]+") || !Files.exists(traces.resolve(name + ".json"))) {
                    wrong("trace", "the name of a file in " + traces.getFileName() + " without .json");
                    return new Trace(name, Duration.ofSeconds(1), 0, new BitSet());
                }
                trace = Traces.named(name, traces);
                known.put(name, trace);
            }
            return trace;
        }

        int startTick() {
            try {
                int start = Integer.parseInt(text("start_tick"));
                if (start >= 0) {
                    return start;
                }
            } catch (NumberFormatException notWhole) {
                // Told below like any other value that cannot be used.
            }
            wrong("start_tick", "a whole number of 0 or more");
            return 0;
        }

        Duration hours(String column, boolean positive) {
            BigDecimal hours = decimal(column, positive, "hours");
            return Duration.ofMillis(hours.multiply(MILLIS_PER_HOUR)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact());
        }

        HourlyRate rate(String column) {
            return new HourlyRate(Money.usd(decimal(column, true, "US dollars per hour")));
        }

        private BigDecimal decimal(String column, boolean positive, String unit) {
            try {
                BigDecimal value = new BigDecimal(text(column));
                if (value.signum() >= (positive ? 1 : 0) && value.compareTo(BigDecimal.valueOf(1_000_000)) < 0) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // Told below like any other value that cannot be used.
            }
            wrong(column, (positive ? "a positive number of " : "0 or a positive number of ") + unit);
            return BigDecimal.ONE;
        }
    }
}
