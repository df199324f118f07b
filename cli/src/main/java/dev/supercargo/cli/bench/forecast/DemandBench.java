package dev.supercargo.cli.bench.forecast;

import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.evaluation.RelativeAccuracy;
import dev.supercargo.forecasting.evaluation.RollingOrigins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hourly demand from several past moments, against repeating yesterday.
 *
 * @param files one series each, at least one
 */
record DemandBench(List<DemandFile> files) {

    static DemandBench of(Session session, Path directory) {
        List<DemandFile> files = new ArrayList<>();
        for (Path file : csvFiles(directory)) {
            Optional<DemandFile> demand = DemandFile.read(file);
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
        return new DemandBench(List.copyOf(files));
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

    DemandReport run(List<Integer> horizons, int origins) {
        Forecasting forecasting = Forecasting.hourly();
        Map<Integer, RelativeAccuracy> byHorizon = new LinkedHashMap<>();
        Map<String, Map<Integer, RelativeAccuracy>> bySeries = new LinkedHashMap<>();
        long nanos = 0;
        long forecasts = 0;
        for (int horizon : horizons) {
            RollingOrigins rolling = new RollingOrigins(horizon, origins);
            List<Clocked<Optional<RelativeAccuracy>>> judged =
                    Clocked.each(files, file -> rolling.judge(forecasting, file.series()));
            List<RelativeAccuracy> comparable = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                String name = files.get(i).name();
                Map<Integer, RelativeAccuracy> ofSeries =
                        bySeries.computeIfAbsent(name, fresh -> new LinkedHashMap<>());
                judged.get(i).result().ifPresent(accuracy -> {
                    ofSeries.put(horizon, accuracy);
                    comparable.add(accuracy);
                });
                nanos += judged.get(i).cpuNanos();
            }
            RelativeAccuracy mean = RelativeAccuracy.mean(comparable);
            byHorizon.put(horizon, mean);
            forecasts += mean.forecasts();
        }
        return new DemandReport(byHorizon, bySeries, Clocked.milliseconds(nanos) / Math.max(1, forecasts));
    }
}
