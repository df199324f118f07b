package dev.supercargo.cli.bench.roadmap;

import dev.supercargo.cli.bench.forecast.DemandFile;
import dev.supercargo.forecasting.series.TimeSeries;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Made-up demand for those who have no series at hand: a level that moves slowly and jumps at times, a daily rhythm, noise. Always
 * the same.
 */
final class GeneratedDemand {

    private static final int SERIES = 6;
    private static final int DAYS = 40;
    private static final int DAY = 24;
    private static final double JUMPS_PER_DAY = 0.04;

    private GeneratedDemand() {}

    static List<DemandFile> series() {
        return IntStream.rangeClosed(1, SERIES)
                .mapToObj(seed -> new DemandFile("generated-" + seed, hourly(seed), 0))
                .toList();
    }

    private static TimeSeries hourly(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double level = random.nextDouble(10, 80);
        double rhythm = random.nextDouble(0, 0.4);
        double[] values = new double[DAYS * DAY];
        double noise = 0;
        for (int hour = 0; hour < values.length; hour++) {
            if (hour % DAY == 0) {
                level *= 1 + random.nextDouble(-0.03, 0.035);
                level *= random.nextDouble() < JUMPS_PER_DAY ? random.nextDouble(0.6, 1.6) : 1;
            }
            noise = 0.8 * noise + random.nextDouble(-0.06, 0.06);
            double wave = Math.sin(2 * Math.PI * hour / DAY);
            values[hour] = Math.max(0, level * (1 + rhythm * wave + noise));
        }
        return TimeSeries.hourly(Instant.EPOCH, values);
    }
}
