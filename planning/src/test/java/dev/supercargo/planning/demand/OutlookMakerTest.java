package dev.supercargo.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.model.Portfolio;
import dev.supercargo.forecasting.series.TimeSeries;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlookMakerTest {

    private static final Horizon HALF_A_YEAR = new Horizon(YearMonth.of(2027, 1), new Months(6));

    private static final TimeSeries DAYS = TimeSeries.of(
            Instant.parse("2026-09-03T00:00:00Z"),
            Duration.ofDays(1),
            new SplittableRandom(5).doubles(120, 90, 110).toArray());

    @Test
    void monthsLieAroundTheForecastAndSpreadWithTheHoursOfItsDays() {
        Outlook outlook = outlook(new OutlookMaker(30.4, LoadCurve.ofHours(0.5, 1.5)), DAYS);

        assertThat(outlook.curves()).hasSize(6).allSatisfy(curve -> {
            assertThat(curve.mean()).isCloseTo(100, within(10.0));
            assertThat(curve.quantile(0.2)).isLessThan(65);
            assertThat(curve.quantile(0.8)).isGreaterThan(135);
        });
    }

    /** Demand stood at 20 for long, and stands at 100 now. */
    @Test
    void thePastTakesOverByAndBy() {
        TimeSeries risen = TimeSeries.of(
                DAYS.start(),
                Duration.ofDays(1),
                IntStream.range(0, 120).mapToDouble(day -> day < 90 ? 20 : 100).toArray());

        Outlook outlook = outlook(new OutlookMaker(30.4, LoadCurve.ofHours(1)), risen);

        assertThat(outlook.curves().getFirst().shareAbove(60)).isGreaterThan(0.9);
        assertThat(outlook.curves().getLast().shareAbove(60)).isLessThan(0.6);
    }

    @Test
    void hoursLieAroundTheMeanOfTheirDay() {
        double[] hours = IntStream.range(0, 10 * 24 + 5)
                .mapToDouble(hour -> (hour - 5) % 24 < 12 ? 5 : 15)
                .toArray();
        TimeSeries history = TimeSeries.hourly(Instant.parse("2026-09-03T00:00:00Z"), hours);

        OutlookMaker maker = OutlookMaker.ofDays(history);

        assertThat(OutlookMaker.days(history).values()).hasSize(10).containsOnly(10);
        assertThat(maker.ratios().mean()).isCloseTo(1, within(1e-9));
        assertThat(maker.ratios().level(0)).isCloseTo(0.5, within(1e-9));
        assertThat(maker.ratios().highest()).isCloseTo(1.5, within(1e-9));
    }

    private static Outlook outlook(OutlookMaker maker, TimeSeries days) {
        Forecast forecast = (Forecast) new Forecasting(Portfolio.of(7)).forecast(days, maker.steps(HALF_A_YEAR));
        return maker.of(HALF_A_YEAR, days, forecast);
    }
}
