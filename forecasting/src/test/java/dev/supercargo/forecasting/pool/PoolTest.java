package dev.supercargo.forecasting.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.forecasting.model.Forecaster;
import dev.supercargo.forecasting.model.Portfolio;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final Forecaster NAIVE = Portfolio.hourly().models().getFirst();

    @Test
    void originsEndOneStepBeforeTheSeriesDoes() {
        assertThat(Origins.over(6)).containsExactly(2, 3, 4, 5);
        assertThat(Origins.over(2016))
                .hasSize(150)
                .startsWith(840)
                .endsWith(2015)
                .isSorted();
    }

    @Test
    void everyStepHasABucketThatHoldsIt() {
        for (int step = 1; step <= 3000; step++) {
            int bucket = Horizons.bucket(step);
            assertThat(step).isBetween(Horizons.first(bucket), Horizons.last(bucket, 3000));
        }
    }

    @Test
    void aSampleCountsByWeight() {
        ErrorSample sample = ErrorSample.of(new double[] {3, -1, 2}, new double[] {1, 2, 1});

        assertThat(sample.errors()).containsExactly(-1, 2, 3);
        assertThat(sample.share(sample.countUpTo(9, 10, 1))).isEqualTo(0.5);
        assertThat(sample.share(sample.countUpTo(8.99, 10, 1))).isZero();
        assertThat(sample.share(sample.countUpTo(14, 10, 2))).isEqualTo(0.75);
    }

    @Test
    void theMixturesQuantilesAreValuesOfItsParts() {
        ErrorSample never = ErrorSample.of(new double[] {0}, new double[] {1});
        ErrorSample often = ErrorSample.of(new double[] {-2, 0, 2}, new double[] {1, 1, 1});
        Mixture mixture =
                new Mixture(List.of(new Mixture.Part(0.4, 10, never, 1), new Mixture.Part(0.6, 12, often, 1)));

        // 0.4 + 0.2 of the weight lies at 10, 0.2 at 12, 0.2 at 14.
        assertThat(mixture.quantile(0.025)).isEqualTo(10);
        assertThat(mixture.quantile(0.6)).isEqualTo(10);
        assertThat(mixture.quantile(0.61)).isEqualTo(12);
        assertThat(mixture.quantile(0.8)).isEqualTo(12);
        assertThat(mixture.quantile(0.975)).isEqualTo(14);
    }

    @Test
    void naiveOnASteadyClimbErrsByTheStepsAhead() {
        BackTest test = BackTest.over(climbing(40), 4, List.of(NAIVE));
        Trial trial = test.trials().getFirst();

        assertThat(test.error(trial, 0, 3)).isEqualTo(3);
        assertThat(test.observed(test.origins().length - 1, 4)).isEqualTo(1);
        assertThat(trial.next()).containsExactly(39, 39, 39, 39);
    }

    @Test
    void modelsCountByTheirErrors() {
        Forecaster mean = Portfolio.hourly().models().get(1);
        Weights weights = Weights.of(BackTest.over(climbing(60), 4, List.of(NAIVE, mean)), 4);

        assertThat(weights.at(1)[0] + weights.at(1)[1]).isCloseTo(1, within(1e-12));
        assertThat(weights.at(1)[0]).isGreaterThan(10 * weights.at(1)[1]);
        assertThat(weights.at(4)[0]).isLessThan(weights.at(1)[0]);
    }

    private static double[] climbing(int length) {
        return IntStream.range(0, length).mapToDouble(t -> t).toArray();
    }
}
