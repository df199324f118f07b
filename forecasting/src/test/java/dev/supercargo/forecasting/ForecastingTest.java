package dev.supercargo.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

        assertThat(forecast.explanation().model()).isIn("naive", "recent-mean-24");
        assertThat(forecast.explanation().setAside())
                .contains(new SetAside("seasonal-naive-24", 48), new SetAside("seasonal-naive-168", 336));
        assertThat(width(forecast, 23)).isGreaterThan(2 * width(forecast, 0)).isGreaterThan(4);
    }

    @Test
    void keepsDemandThatNeverChanges() {
        Forecast forecast = forecastOf(hours(200, t -> 8), 48);

        assertThat(forecast.explanation().model()).isEqualTo("naive");
        assertThat(forecast.point().values()).containsOnly(8);
    }

    @Test
    void saysWhyTheModelWasChosen() {
        Forecast forecast = forecastOf(hours(200, t -> 8), 48);

        assertThat(forecast.explanation().reason())
                .startsWith("Of 8 models tried from 24 past moments, 48 steps ahead, naive had the lowest pinball loss"
                        + " (0.000). It assumes that demand stays where it is.")
                .endsWith("Not tried for lack of history: seasonal-naive-168 (from 336 steps), mean-of("
                        + "seasonal-naive-168, theta-24, damped-smoothing-24) (from 336 steps).");
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
    void refusesNegativeDemandAndNoHorizon() {
        assertThatThrownBy(() -> forecasting.forecast(hours(10, t -> 3 - t), 24))
                .hasMessage("demand at 2026-03-02T04:00:00Z must be 0 or more, but is -1.0");
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
