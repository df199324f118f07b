package dev.supercargo.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.supercargo.forecasting.interval.Band;
import dev.supercargo.forecasting.interval.Level;
import dev.supercargo.forecasting.model.Portfolio;
import dev.supercargo.forecasting.series.TimeSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds accuracy on public demand of real clusters, against seasonal-naive-24 from the same eight origins per series.
 * Needs the folder of CSV files ({@code timestamp,gpus}) that environment variable {@code SUPERCARGO_DEMAND_DATA} names;
 * skipped without it.
 */
class PublicDemandTest {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int ORIGINS = 8;
    private static final int TRAINING_MIN = 336;
    private static final double FIRST_ORIGIN = 0.45;

    private static final Forecasting REFERENCE =
            new Forecasting(new Portfolio(List.of(Portfolio.hourly().models().get(2))), 24);

    @ParameterizedTest
    @CsvSource({"24, 0.82, 0.86", "168, 1.00, 1.00"})
    void staysAheadOfRepeatingYesterday(int horizon, double relativeErrorMax, double relativePinballMax)
            throws IOException {
        String folder = System.getenv("SUPERCARGO_DEMAND_DATA");
        assumeThat(folder).as("SUPERCARGO_DEMAND_DATA").isNotNull();

        List<Losses> relative = new ArrayList<>();
        for (double[] values : series(Path.of(folder))) {
            if (values.length >= TRAINING_MIN + horizon) {
                relative.add(relativeLosses(values, horizon));
            }
        }
        double error = geometricMean(relative.stream().map(Losses::error).toList());
        double pinball = geometricMean(relative.stream().map(Losses::pinball).toList());

        System.out.printf(
                "%d h, %d series: relative MASE %.3f, relative pinball %.3f%n",
                horizon, relative.size(), error, pinball);
        assertThat(error).isLessThan(relativeErrorMax);
        assertThat(pinball).isLessThan(relativePinballMax);
    }

    private record Losses(double error, double pinball) {
        Losses plus(Losses other) {
            return new Losses(error + other.error, pinball + other.pinball);
        }
    }

    private static Losses relativeLosses(double[] values, int horizon) {
        TimeSeries whole = TimeSeries.hourly(START, values);
        int first = Math.max(TRAINING_MIN, (int) (values.length * FIRST_ORIGIN));
        int last = values.length - horizon;
        Losses ours = new Losses(0, 0);
        Losses theirs = new Losses(0, 0);
        for (int origin = 0; origin < ORIGINS; origin++) {
            int cut = first + origin * (last - first) / (ORIGINS - 1);
            ours = ours.plus(losses(Forecasting.hourly(), whole, cut, horizon));
            theirs = theirs.plus(losses(REFERENCE, whole, cut, horizon));
        }
        return new Losses(ours.error / theirs.error, ours.pinball / theirs.pinball);
    }

    private static Losses losses(Forecasting forecasting, TimeSeries whole, int cut, int horizon) {
        Forecast forecast = (Forecast) forecasting.forecast(whole.first(cut), horizon);
        double error = 0;
        double pinball = 0;
        for (int h = 0; h < horizon; h++) {
            double actual = whole.at(cut + h);
            error += Math.abs(actual - forecast.point().at(h));
            pinball += loss(0.5, forecast.point().at(h), actual);
            for (Level level : List.of(Level.EIGHTY, Level.NINETY_FIVE)) {
                Band band = forecast.band(level);
                pinball += loss(level.lowerQuantile(), band.lower().at(h), actual)
                        + loss(level.upperQuantile(), band.upper().at(h), actual);
            }
        }
        return new Losses(error, pinball);
    }

    private static double loss(double quantile, double forecast, double actual) {
        return Math.max(quantile * (actual - forecast), (quantile - 1) * (actual - forecast));
    }

    private static double geometricMean(List<Double> values) {
        return Math.exp(values.stream().mapToDouble(Math::log).average().orElseThrow());
    }

    private static List<double[]> series(Path folder) throws IOException {
        List<double[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                if (lines.getFirst().equals("timestamp,gpus")) {
                    all.add(lines.stream()
                            .skip(1)
                            .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                            .toArray());
                }
            }
        }
        return all;
    }
}
