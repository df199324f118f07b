package dev.supercargo.calibration.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.calibration.measurement.Measurement;
import dev.supercargo.calibration.measurement.Origin;
import dev.supercargo.calibration.measurement.SampleMeasurement;
import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BenchTest {

    private final Bench<SampleMeasurement> bench =
            new Bench<>(new RepeatsTheMean(), List.of("row 7, column gpu: is empty"));

    @Test
    void addsUpErrorsCoverageAndRefusals() {
        Score score = bench.score(
                List.of(row("a", "T4", 1.0), row("b", "T4", 2.0), row("c", "L4", 4.0), row("refuse", "L4", 1.0)), 0);

        // Predicted is 1 s with a band of 0.5 to 2 s.
        assertThat(score.overall().rows()).isEqualTo(5);
        assertThat(score.overall().predicted()).isEqualTo(3);
        assertThat(value(score.overall().mape())).isCloseTo(100 * (0 + 0.5 + 0.75) / 3, within(1e-9));
        assertThat(value(score.overall().medianApe())).isCloseTo(50, within(1e-9));
        assertThat(value(score.overall().coverage90())).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(value(score.overall().width90())).isCloseTo(4, within(1e-9));
        assertThat(score.byGpu())
                .extractingByKey("L4")
                .extracting(Errors::predicted)
                .isEqualTo(1);
        assertThat(score.bySplit()).isEmpty();
        assertThat(score.refused()).containsEntry("cannot", 1L).containsEntry("row 7, column gpu: is empty", 1L);
    }

    @Test
    void doesNotScoreTheRowsItShows() {
        List<SampleMeasurement> rows = List.of(row("a", "T4", 3.0), row("b", "T4", 3.0), row("c", "T4", 3.0));

        Score score = bench.score(rows, 1);

        assertThat(score.shown()).isEqualTo(1);
        assertThat(score.overall().predicted()).isEqualTo(2);
        assertThat(value(score.overall().mape())).isCloseTo(0, within(1e-9));
    }

    @Test
    void neverShowsMoreThanHalfOfARegime() {
        Score score = bench.score(List.of(row("a", "T4", 3.0), row("b", "T4", 3.0), row("c", "L4", 3.0)), 5);

        assertThat(score.shown()).isEqualTo(1);
        assertThat(score.overall().predicted()).isEqualTo(2);
    }

    @Test
    void leavesTheFoldOutOfTheFit() {
        List<SampleMeasurement> rows = List.of(row("a", "T4", 3.0), row("b", "T4", 3.0), row("c", "L4", 5.0));

        Score score = bench.crossValidate(rows, Folds.GPUS, 0);

        assertThat(mape(score, "T4")).isCloseTo(100 * (5.0 / 3 - 1), within(1e-9));
        assertThat(mape(score, "L4")).isCloseTo(100 * (1 - 3.0 / 5), within(1e-9));
    }

    private static double mape(Score score, String gpu) {
        return value(Objects.requireNonNull(score.byGpu().get(gpu)).mape());
    }

    private static double value(Measured<Double> known) {
        return ((Measured.Known<Double>) known).value();
    }

    private static SampleMeasurement row(String model, String gpu, double seconds) {
        Measured<Double> unknown = Measured.unknown("not needed");
        return new SampleMeasurement(
                new Origin(1, "", "org/repo:x", ""),
                model,
                "task",
                "64",
                "per_gpu",
                "fp16",
                gpu,
                1,
                1 / seconds,
                "img/s",
                unknown,
                unknown,
                unknown,
                "",
                "");
    }

    /** Predicts one second, or the mean of what it was shown or fitted to; refuses the model "refuse". */
    private static final class RepeatsTheMean implements Discipline<SampleMeasurement> {

        @Override
        public Predictor<SampleMeasurement> shipped() {
            return new Mean(1);
        }

        @Override
        public Fitted<SampleMeasurement> fit(List<SampleMeasurement> rows) {
            return new Fitted<>(shipped().shown(rows), "");
        }

        @Override
        public String fold(SampleMeasurement row, Folds folds) {
            return row.gpu();
        }

        @Override
        public String regime(SampleMeasurement row) {
            return row.gpu();
        }

        @Override
        public double[] position(SampleMeasurement row) {
            return new double[] {Math.log(row.gpus())};
        }
    }

    private record Mean(double seconds) implements Predictor<SampleMeasurement> {

        @Override
        public Answer predict(SampleMeasurement row) {
            return row.model().equals("refuse")
                    ? new Answer.Refused("cannot")
                    : new Answer.Predicted(seconds, seconds / 2, seconds * 2);
        }

        @Override
        public Answer baseline(SampleMeasurement row) {
            return new Answer.Predicted(10, 10, 10);
        }

        @Override
        public Predictor<SampleMeasurement> shown(List<SampleMeasurement> measurements) {
            return new Mean(measurements.stream()
                    .mapToDouble(Measurement::measuredTime)
                    .average()
                    .orElse(seconds));
        }
    }
}
