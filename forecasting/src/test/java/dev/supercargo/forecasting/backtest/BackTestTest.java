package dev.supercargo.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.forecasting.model.Forecaster;
import dev.supercargo.forecasting.model.Portfolio;
import dev.supercargo.forecasting.series.TimeSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackTestTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void aShortSeriesIsJudgedOnShortHorizons() {
        assertThat(Origins.over(6, 168, 24)).isEqualTo(new Origins(List.of(3, 4, 5), 1));
        assertThat(Origins.over(40, 168, 3)).isEqualTo(new Origins(List.of(20, 25, 30), 10));
    }

    @Test
    void everyForecastIsMadeWithoutKnowingWhatItIsJudgedBy() {
        TimeSeries series = climbing(40);
        List<Integer> lengthsSeen = new ArrayList<>();
        Forecaster spy = new LastValue(lengthsSeen);

        BackTest test = BackTest.over(series, 5, 4);
        test.of(spy);

        assertThat(lengthsSeen)
                .hasSize(test.origins())
                .allSatisfy(seen -> assertThat(seen).isLessThanOrEqualTo(40 - test.horizon()));
    }

    @Test
    void naiveOnASteadyClimbErrsByTheStepsAhead() {
        Trial trial = BackTest.over(climbing(40), 4, 10).of(naive());

        // 1, 2, 3 and 4 steps ahead it is 1, 2, 3 and 4 too low; the scale is the climb of one step, 1.
        assertThat(trial.score().mase()).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void aPerfectModelLosesNothing() {
        TimeSeries constant = TimeSeries.hourly(
                START, IntStream.range(0, 30).mapToDouble(t -> 7).toArray());

        assertThat(BackTest.over(constant, 4, 10).of(naive()).score()).isEqualTo(new Score("naive", 0, 0, 1, 1));
    }

    @Test
    void admitsAModelFromTheLengthItSays() {
        for (Forecaster model : Portfolio.hourly().models()) {
            int enough = BackTest.observationsToAdmit(model);
            assertThat(BackTest.over(climbing(enough), 168, 24).admits(model)).isTrue();
            if (enough > BackTest.OBSERVATIONS_MIN) {
                assertThat(BackTest.over(climbing(enough - 1), 168, 24).admits(model))
                        .isFalse();
            }
        }
    }

    @Test
    void pinballChargesTheSidesByTheirQuantile() {
        assertThat(Pinball.loss(0.9, 10, 20)).isCloseTo(9, within(1e-12));
        assertThat(Pinball.loss(0.9, 20, 10)).isCloseTo(1, within(1e-12));
    }

    private static Forecaster naive() {
        return Portfolio.hourly().models().getFirst();
    }

    private static TimeSeries climbing(int length) {
        return TimeSeries.hourly(
                START, IntStream.range(0, length).mapToDouble(t -> t).toArray());
    }

    private record LastValue(List<Integer> lengthsSeen) implements Forecaster {

        @Override
        public String name() {
            return "last-value";
        }

        @Override
        public String assumption() {
            return "nothing changes";
        }

        @Override
        public int minimumLength() {
            return 1;
        }

        @Override
        public TimeSeries forecast(TimeSeries history, int horizon) {
            lengthsSeen.add(history.length());
            return history.map(value -> 0).first(0).following(new double[horizon]);
        }
    }
}
