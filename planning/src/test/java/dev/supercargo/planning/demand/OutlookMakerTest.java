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
import org.junit.jupiter.api.Test;

class OutlookMakerTest {

    private static final Horizon HALF_A_YEAR = new Horizon(YearMonth.of(2027, 1), new Months(6));

    @Test
    void monthsLieAroundTheForecastAndSpreadWithTheHoursOfItsDays() {
        OutlookMaker maker = new OutlookMaker(30.4, LoadCurve.ofHours(0.5, 1.5));
        Forecast forecast = forecast(maker.steps(HALF_A_YEAR));

        Outlook outlook = maker.of(HALF_A_YEAR, forecast);

        assertThat(outlook.curves()).hasSize(6).allSatisfy(curve -> {
            assertThat(curve.mean()).isCloseTo(100, within(10.0));
            assertThat(curve.quantile(0.2)).isLessThan(65);
            assertThat(curve.quantile(0.8)).isGreaterThan(135);
        });
    }

    @Test
    void whatIsFurtherAwayIsLessCertain() {
        OutlookMaker maker = new OutlookMaker(30.4, LoadCurve.ofHours(1));
        Forecast forecast = forecast(maker.steps(HALF_A_YEAR));

        Outlook outlook = maker.of(HALF_A_YEAR, forecast);

        assertThat(spread(outlook.curves().getLast()))
                .isGreaterThanOrEqualTo(spread(outlook.curves().getFirst()));
    }

    private static double spread(LoadCurve curve) {
        return curve.quantile(0.9) - curve.quantile(0.1);
    }

    private static Forecast forecast(int steps) {
        SplittableRandom random = new SplittableRandom(5);
        double[] days = random.doubles(120, 90, 110).toArray();
        return (Forecast) new Forecasting(Portfolio.of(7))
                .forecast(TimeSeries.of(Instant.parse("2026-09-03T00:00:00Z"), Duration.ofDays(1), days), steps);
    }
}
