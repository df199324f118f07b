package dev.supercargo.forecasting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.series.TimeSeries;
import java.time.Instant;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void originsSpreadOverTheLast55Percent() {
        assertThat(new RollingOrigins(24, 3).cuts(200)).containsExactly(90, 133, 176);
        assertThat(new RollingOrigins(168, 20).cuts(235)).isEmpty();
        assertThat(new RollingOrigins(24, 20).cuts(60)).containsExactly(27, 28, 29, 30, 31, 32, 33, 34, 35, 36);
    }

    @Test
    void baselineWidensWithEveryDayAsTheNormalDistributionSays() {
        TimeSeries history = hours(72, t -> t % 24 + (t / 24 == 1 ? 3 : 0));

        Quantiles quantiles = new SeasonalNaiveBaseline(24).forecast(history, 30);

        assertThat(quantiles.point().at(29)).isEqualTo(5);
        assertThat(quantiles.upper80().at(3) - 3).isCloseTo(3 * 1.28155, within(1e-4));
        assertThat(quantiles.upper95().at(29) - 5).isCloseTo(3 * 1.95996 * Math.sqrt(2), within(1e-4));
        assertThat(quantiles.lower95().at(0)).isZero();
    }

    @Test
    void pinballIsTheMeanOverFiveQuantiles() {
        TimeSeries at = hours(1, t -> 10);
        Quantiles quantiles =
                new Quantiles(at, hours(1, t -> 8), hours(1, t -> 12), hours(1, t -> 6), hours(1, t -> 14));

        assertThat(quantiles.pinball(0, 13))
                .isCloseTo((1.5 + 0.1 * 5 + 0.9 * 1 + 0.025 * 7 + 0.025 * 1) / 5, within(1e-12));
        assertThat(quantiles.covers80(0, 13)).isFalse();
        assertThat(quantiles.covers95(0, 13)).isTrue();
        assertThat(quantiles.intervalScore95(0, 15)).isCloseTo(8 + 40, within(1e-12));
    }

    @Test
    void naive2SeasonsOnlyWhatShowsASeason() {
        TimeSeries seasonal = hours(240, t -> 100 * (t % 24 < 12 ? 1.5 : 0.5));
        TimeSeries trending = hours(240, t -> 100 + t);

        assertThat(new Naive2(24).forecast(seasonal, 24)[0]).isCloseTo(150, within(1e-9));
        assertThat(new Naive2(24).forecast(seasonal, 24)[23]).isCloseTo(50, within(1e-9));
        assertThat(new Naive2(1).forecast(trending, 3)).containsOnly(339);
    }

    @Test
    void aPerfectSeriesIsNotComparedWithAPerfectBaseline() {
        assertThat(new RollingOrigins(24, 3).judge(Forecasting.hourly(), hours(200, t -> t % 24)))
                .isEmpty();
    }

    @Test
    void seriesCountTheSameInTheGeometricMean() {
        RelativeAccuracy mean = RelativeAccuracy.mean(
                List.of(new RelativeAccuracy(0.5, 0.4, 0.8, 1, 20), new RelativeAccuracy(2, 0.9, 0.6, 0.9, 2)));

        assertThat(mean.mase()).isCloseTo(1, within(1e-12));
        assertThat(mean.pinball()).isCloseTo(0.6, within(1e-12));
        assertThat(mean.coverage80()).isCloseTo(0.7, within(1e-12));
        assertThat(mean.forecasts()).isEqualTo(22);
    }

    private static TimeSeries hours(int count, IntToDoubleFunction value) {
        return TimeSeries.hourly(
                Instant.EPOCH, IntStream.range(0, count).mapToDouble(value).toArray());
    }
}
