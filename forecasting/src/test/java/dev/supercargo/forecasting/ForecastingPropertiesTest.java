package dev.supercargo.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.forecasting.interval.Band;
import dev.supercargo.forecasting.series.TimeSeries;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class ForecastingPropertiesTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private final Forecasting forecasting = Forecasting.hourly();

    @Property(tries = 60)
    void forecastsAndBoundsAreNeverNegativeAndEachBandLiesInsideTheNext(
            @ForAll("demand") TimeSeries history, @ForAll @IntRange(min = 1, max = 200) int horizon) {
        Forecast forecast = forecastOf(history, horizon);

        assertThat(forecast.point().length()).isEqualTo(horizon);
        assertThat(forecast.point().start()).isEqualTo(history.end());
        for (int h = 0; h < horizon; h++) {
            double innerLower = forecast.point().at(h);
            double innerUpper = innerLower;
            for (Band band : forecast.bands()) {
                assertThat(band.lower().at(h)).isBetween(0.0, innerLower);
                assertThat(band.upper().at(h)).isGreaterThanOrEqualTo(innerUpper);
                innerLower = band.lower().at(h);
                innerUpper = band.upper().at(h);
            }
        }
    }

    @Property(tries = 30)
    void givesTheSameAnswerEveryTime(@ForAll("demand") TimeSeries history) {
        Forecast again = forecastOf(TimeSeries.hourly(history.start(), history.values()), 30);

        assertThat(again).isEqualTo(forecastOf(history, 30));
    }

    /** Powers of two scale doubles without rounding, so the whole computation must scale to the last bit. */
    @Property(tries = 30)
    void scalesWithItsInput(@ForAll("demand") TimeSeries history, @ForAll @IntRange(min = -8, max = 8) int powerOfTwo) {
        double factor = Math.scalb(1.0, powerOfTwo);

        Forecast plain = forecastOf(history, 30);
        Forecast scaled = forecastOf(history.map(value -> value * factor), 30);

        assertThat(scaled.point()).isEqualTo(plain.point().map(value -> value * factor));
        assertThat(scaled.bands())
                .isEqualTo(plain.bands().stream()
                        .map(band -> new Band(
                                band.level(),
                                band.lower().map(value -> value * factor),
                                band.upper().map(value -> value * factor)))
                        .toList());
        assertThat(scaled.explanation().model()).isEqualTo(plain.explanation().model());
    }

    @Property(tries = 30)
    void movesWithTheCalendarAndNothingElseChanges(
            @ForAll("demand") TimeSeries history, @ForAll @IntRange(min = -1000, max = 1000) int hours) {
        TimeSeries moved = TimeSeries.hourly(history.start().plusSeconds(3600L * hours), history.values());

        assertThat(forecastOf(moved, 30).point().values())
                .isEqualTo(forecastOf(history, 30).point().values());
    }

    @Property(tries = 30)
    void tellsOfEveryModelEitherItsScoreOrWhatItLacks(@ForAll("demand") TimeSeries history) {
        Explanation explanation = forecastOf(history, 30).explanation();

        assertThat(explanation.scores().size() + explanation.setAside().size())
                .isEqualTo(forecasting.portfolio().models().size());
        assertThat(explanation.setAside())
                .allSatisfy(aside -> assertThat(aside.observationsNeeded()).isGreaterThan(history.length()));
        assertThat(explanation.reason()).contains(explanation.model());
    }

    private Forecast forecastOf(TimeSeries history, int horizon) {
        return (Forecast) forecasting.forecast(history, horizon);
    }

    @Provide
    Arbitrary<TimeSeries> demand() {
        Arbitrary<Double> idleOrBusy = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0.0)),
                Tuple.of(3, Arbitraries.doubles().between(0, 64).ofScale(3)));
        return idleOrBusy
                .list()
                .ofMinSize(Forecasting.OBSERVATIONS_MIN)
                .ofMaxSize(400)
                .map(ForecastingPropertiesTest::hourly);
    }

    private static TimeSeries hourly(List<Double> values) {
        return TimeSeries.hourly(
                START, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
