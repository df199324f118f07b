package dev.supercargo.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.forecasting.series.TimeSeries;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelsTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void naiveHoldsTheLastValue() {
        assertThat(new SeasonalNaive(1).forecast(hours(4, t -> t), 3).values()).containsExactly(3, 3, 3);
    }

    @Test
    void seasonalNaiveRepeatsTheLastSeason() {
        assertThat(new SeasonalNaive(3).forecast(hours(7, t -> t), 5).values()).containsExactly(4, 5, 6, 4, 5);
    }

    @Test
    void recentMeanTakesWhatThereIs() {
        assertThat(new RecentMean(24).forecast(hours(4, t -> t), 2).values()).containsExactly(1.5, 1.5);
        assertThat(new RecentMean(2).forecast(hours(4, t -> t), 2).values()).containsExactly(2.5, 2.5);
    }

    @Test
    void simpleSmoothingIsFlat() {
        assertThat(ExponentialSmoothing.simple()
                        .forecast(hours(40, t -> t % 2 == 0 ? 4 : 6), 5)
                        .values())
                .usingComparatorWithPrecision(0.3)
                .containsOnly(5);
    }

    @Test
    void dampedSmoothingFollowsATrendThatFades() {
        double[] next = ExponentialSmoothing.damped()
                .forecast(hours(60, t -> 10 + t), 20)
                .values();

        assertThat(next[0]).isCloseTo(70, within(1.0));
        assertThat(next[19] - next[18]).isPositive().isLessThan(next[1] - next[0]);
    }

    @Test
    void seasonalSmoothingLearnsTheRhythm() {
        IntToDoubleFunction wave = t -> 20 + 5 * Math.sin(2 * Math.PI * t / 24);
        double[] next = ExponentialSmoothing.dampedSeasonal(24)
                .forecast(hours(240, wave), 48)
                .values();

        for (int h = 0; h < 48; h++) {
            assertThat(next[h]).isCloseTo(wave.applyAsDouble(240 + h), within(0.2));
        }
    }

    @Test
    void thetaAddsHalfTheSlopeToTheRhythm() {
        IntToDoubleFunction climbingWave = t -> 100 + 0.5 * t + 40 * Math.sin(2 * Math.PI * t / 24);
        double[] next = new Theta(24).forecast(hours(240, climbingWave), 25).values();

        assertThat(next[24] - next[0]).isCloseTo(24 * 0.25, within(1.0));
        assertThat(next[6] - next[18]).isCloseTo(80, within(15.0));
    }

    @Test
    void recentMedianIsNotMovedByOneBurst() {
        assertThat(new RecentMedian(4)
                        .forecast(hours(6, t -> t == 4 ? 90 : 3), 2)
                        .values())
                .containsExactly(3, 3);
    }

    @Test
    void seasonalMeanCarriesOnAtThePresentLevel() {
        IntToDoubleFunction wave = t -> t % 4 + (t >= 11 ? 10 : 0);

        assertThat(new SeasonalMean(4, 2, 0).forecast(hours(8, t -> t % 4), 5).values())
                .containsExactly(0, 1, 2, 3, 0);
        assertThat(new SeasonalMean(4, 2, 1).forecast(hours(12, wave), 2).values())
                .containsExactly(5, 6);
    }

    @Test
    void harmonicRegressionLearnsRhythmAndReturnToTheMean() {
        IntToDoubleFunction wave = t -> 20 + 5 * Math.sin(2 * Math.PI * t / 24);
        double[] next =
                model("harmonic-regression-24").forecast(hours(480, wave), 48).values();

        for (int h = 0; h < 48; h++) {
            assertThat(next[h]).isCloseTo(wave.applyAsDouble(480 + h), within(0.5));
        }
    }

    @Test
    void autoregressionStaysWithinReachWhereItWouldExplode() {
        double[] next = model("autoregression")
                .forecast(hours(60, t -> Math.pow(1.2, t)), 100)
                .values();

        assertThat(Arrays.stream(next).max().orElseThrow()).isLessThanOrEqualTo(1.5 * Math.pow(1.2, 59));
        assertThat(next[99]).isPositive();
    }

    /** What is forecast from a moment is the same whether or not the future is already in the array. */
    @Test
    void noModelLooksAhead() {
        Random noise = new Random(9);
        double[] values = hours(500, t -> 10 + t % 24 + noise.nextDouble()).values();
        double[] other = values.clone();
        Arrays.fill(other, 400, 500, 77);
        int[] cuts = {380, 400, 450};

        assertThat(Portfolio.hourly().models()).allSatisfy(model -> {
            double[][] one = model.forecasts(values, cuts, 24);
            double[][] two = model.forecasts(other, cuts, 24);
            assertThat(one[0]).isEqualTo(two[0]);
            assertThat(one[1]).isEqualTo(two[1]);
        });
    }

    private static Forecaster model(String name) {
        return Portfolio.hourly().models().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyModelAcceptsItsShortestHistory() {
        assertThat(Portfolio.hourly().models()).allSatisfy(model -> {
            TimeSeries shortest = hours(model.minimumLength(), t -> t % 5);
            assertThat(model.forecast(shortest, 30).length()).isEqualTo(30);
            assertThat(model.forecast(shortest, 30).start()).isEqualTo(shortest.end());
        });
    }

    @Test
    void aPortfolioHasNoTwoModelsOfOneName() {
        assertThatThrownBy(() -> new Portfolio(List.of(new SeasonalNaive(1), new SeasonalNaive(1))))
                .hasMessageContaining("naive");
    }

    private static TimeSeries hours(int count, IntToDoubleFunction value) {
        return TimeSeries.hourly(
                START, IntStream.range(0, count).mapToDouble(value).toArray());
    }
}
