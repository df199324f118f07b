package dev.supercargo.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.forecasting.interval.Level;
import dev.supercargo.forecasting.series.TimeSeries;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastingTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private final Forecasting forecasting = Forecasting.hourly();

    @Test
    void saysHowMuchHistoryIsMissing() {
        assertThat(forecasting.forecast(hours(5, t -> 4), 24))
                .isEqualTo(new NotEnoughHistory(5, 6, "A forecast needs 6 observations, but there are 5."));
        assertThat(forecasting.forecast(hours(0, t -> 0), 24)).isInstanceOf(NotEnoughHistory.class);
    }

    @Test
    void forecastsFromSixHoursWithASimpleModelAndAWidthThatGrows() {
        Forecast forecast = forecastOf(TimeSeries.hourly(START, 0, 2, 4, 4, 1, 4), 24);

        assertThat(forecast.explanation().model())
                .isIn("naive", "recent-mean-24", "recent-mean-168", "recent-median-672", "simple-smoothing");
        assertThat(forecast.explanation().setAside())
                .contains(new SetAside("seasonal-naive-24", 36), new SetAside("seasonal-naive-168", 252));
        assertThat(width(forecast, 23)).isGreaterThan(2 * width(forecast, 0)).isGreaterThan(4);
    }

    @Test
    void keepsDemandThatNeverChanges() {
        Forecast forecast = forecastOf(hours(200, t -> 8), 48);

        assertThat(forecast.explanation().model()).isEqualTo("naive");
        assertThat(forecast.point().values()).containsOnly(8);
    }

    @Test
    void saysWhichModelsCountAndWhatItCannotSay() {
        Forecast forecast = forecastOf(hours(200, t -> 8), 48);

        assertThat(forecast.explanation().caveats()).containsExactly(new Caveat.NeverChanged(8));
        assertThat(forecast.explanation().reason())
                .startsWith(
                        "A pool of 16 models, weighed by their errors from 120 past moments up to 48 steps ahead: naive")
                .contains("naive assumes that demand stays where it is.")
                .contains("Not asked for lack of history: seasonal-naive-168 (from 252 steps)")
                .endsWith("the intervals have no width.");
    }

    @Test
    void weightsAddUpToOne() {
        Random noise = new Random(3);
        Explanation explanation =
                forecastOf(hours(400, t -> 20 + 8 * noise.nextDouble()), 48).explanation();

        assertThat(explanation.scores().stream()
                        .mapToDouble(score -> score.weight())
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(explanation.scores())
                .isSortedAccordingTo((one, other) -> Double.compare(other.weight(), one.weight()));
    }

    @Test
    void tellsOfAJumpOfTheLevel() {
        Random noise = new Random(5);
        Forecast forecast = forecastOf(hours(300, t -> (t < 240 ? 10 : 40) + noise.nextDouble()), 24);

        assertThat(forecast.explanation().caveats())
                .filteredOn(Caveat.LevelShift.class::isInstance)
                .singleElement()
                .satisfies(caveat ->
                        assertThat(((Caveat.LevelShift) caveat).at()).isEqualTo(START.plusSeconds(240 * 3600)));
        assertThat(forecast.point().at(20)).isBetween(35.0, 42.0);
    }

    @Test
    void tellsOfSpikesAndOfHorizonsBeyondAnyTest() {
        Forecast forecast = forecastOf(hours(120, t -> t == 60 ? 500 : 4 + t % 3), 168);

        assertThat(forecast.explanation().caveats())
                .contains(new Caveat.Spikes(1, 6, 500))
                .anySatisfy(caveat -> assertThat(caveat).isInstanceOf(Caveat.Extrapolated.class));
    }

    @Test
    void takesTenYearsInItsStride() {
        Forecast forecast = forecastOf(hours(10 * 365 * 24, t -> t % 24), 24);

        assertThat(forecast.explanation().observations()).isEqualTo(2016);
        assertThat(forecast.point().at(5)).isEqualTo(5);
    }

    @Test
    void findsADailyRhythm() {
        IntToDoubleFunction office = t -> t % 24 >= 9 && t % 24 < 18 ? 16 : 2;
        Forecast forecast = forecastOf(hours(24 * 14, office), 48);

        assertThat(forecast.explanation().model()).isEqualTo("seasonal-naive-24");
        for (int h = 0; h < 48; h++) {
            assertThat(forecast.point().at(h)).isEqualTo(office.applyAsDouble(24 * 14 + h));
        }
    }

    @Test
    void findsAWeeklyRhythmOnceTwoWeeksAreThere() {
        IntToDoubleFunction weekdays = t -> t / 24 % 7 < 5 && t % 24 >= 9 && t % 24 < 18 ? 16 : 2;
        Forecast forecast = forecastOf(hours(24 * 28, weekdays), 168);

        assertThat(forecast.explanation().model()).isEqualTo("seasonal-naive-168");
    }

    @Test
    void smoothsWhereTheRhythmIsBuriedInNoise() {
        Random noise = new Random(7);
        Forecast forecast = forecastOf(
                hours(24 * 21, t -> 30 + 10 * Math.sin(2 * Math.PI * t / 24) + 4 * noise.nextGaussian()), 24);

        assertThat(forecast.explanation().score().mase()).isLessThan(0.85);
        assertThat(forecast.point().at(6)).isGreaterThan(forecast.point().at(18) + 10);
    }

    @Test
    void coversTheTruthAsOftenAsItClaimsOrALittleMore() {
        Random noise = new Random(11);
        TimeSeries whole = hours(24 * 42, t -> 30 + 10 * Math.sin(2 * Math.PI * t / 24) + 3 * noise.nextGaussian());

        int inside80 = 0;
        int inside95 = 0;
        for (int day = 28; day < 42; day++) {
            Forecast forecast = forecastOf(whole.first(24 * day), 24);
            for (int h = 0; h < 24; h++) {
                double truth = whole.at(24 * day + h);
                inside80 += covers(forecast, Level.EIGHTY, h, truth) ? 1 : 0;
                inside95 += covers(forecast, Level.NINETY_FIVE, h, truth) ? 1 : 0;
            }
        }
        assertThat(inside80 / (14.0 * 24)).isBetween(0.77, 0.92);
        assertThat(inside95 / (14.0 * 24)).isBetween(0.93, 1.0);
    }

    @Test
    void negativeValuesAreNoDemand() {
        assertThat(forecasting.forecast(hours(10, t -> 3 - t), 24))
                .isEqualTo(new NotDemand(START.plusSeconds(4 * 3600), -1));
        assertThatThrownBy(() -> forecasting.forecast(hours(10, t -> t), 0)).hasMessageContaining("horizon");
    }

    private Forecast forecastOf(TimeSeries history, int horizon) {
        return (Forecast) forecasting.forecast(history, horizon);
    }

    private static double width(Forecast forecast, int h) {
        return forecast.band(Level.EIGHTY).upper().at(h)
                - forecast.band(Level.EIGHTY).lower().at(h);
    }

    private static boolean covers(Forecast forecast, Level level, int h, double truth) {
        return forecast.band(level).lower().at(h) <= truth
                && truth <= forecast.band(level).upper().at(h);
    }

    private static TimeSeries hours(int count, IntToDoubleFunction value) {
        return TimeSeries.hourly(
                START, IntStream.range(0, count).mapToDouble(value).toArray());
    }
}
