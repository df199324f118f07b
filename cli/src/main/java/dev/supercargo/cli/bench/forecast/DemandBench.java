package dev.supercargo.cli.bench.forecast;

import dev.supercargo.cli.Session;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.evaluation.RelativeAccuracy;
import dev.supercargo.forecasting.evaluation.RollingOrigins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hourly demand from several past moments, against repeating yesterday.
 *
 * @param files one series each, at least one
 */
record DemandBench(List<DemandFile> files) {

    static DemandBench of(Session session, Path directory) {
        return new DemandBench(DemandFile.all(session, directory));
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
