package dev.supercargo.pricing.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PriceSeriesTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void weighsPricesByTheTimeTheyHeld() {
        PriceSeries series =
                PriceSeries.of(START, hour(10), List.of(step(-5, 1, "9.00"), step(1, 4, "3.00"), step(6, 20, "6.00")));

        assertThat(series.mean()).contains(Money.usd("5.25"));
        assertThat(series.low()).contains(Money.usd("3.00"));
        assertThat(series.high()).contains(Money.usd("9.00"));
        assertThat(series.coverage()).isEqualTo(0.8);
        assertThat(series.changes()).isEqualTo(2);
    }

    @Test
    void aLaterBeliefEndsTheOneBefore() {
        PriceSeries series = PriceSeries.of(START, hour(4), List.of(step(0, 9, "1.00"), step(1, 9, "2.00")));

        assertThat(series.steps()).containsExactly(step(0, 1, "1.00"), step(1, 4, "2.00"));
    }

    @Test
    void nothingIsKnownOfATimeWithoutPrice() {
        PriceSeries series = PriceSeries.of(START, hour(4), List.of());

        assertThat(series.mean()).isEmpty();
        assertThat(series.coverage()).isZero();
        assertThat(series.points(5)).isEmpty();
        assertThat(Trend.of(series).isKnown()).isFalse();
        assertThat(Volatility.perDay(series).isKnown()).isFalse();
    }

    @Test
    void aChartKeepsMeanAndExtremesWithFewerPoints() {
        SplittableRandom random = new SplittableRandom(7);
        PriceSeries series = daily(1_000, day -> 1 + random.nextDouble());

        List<SeriesPoint> points = series.points(50);

        assertThat(points).hasSize(50);
        assertThat(points.getFirst().from()).isEqualTo(series.from());
        assertThat(points.getLast().to()).isEqualTo(series.to());
        assertThat(points.stream().map(SeriesPoint::low).min(Money::compareTo)).isEqualTo(series.low());
        assertThat(points.stream().map(SeriesPoint::high).max(Money::compareTo)).isEqualTo(series.high());
        double mean = points.stream()
                .mapToDouble(point -> point.mean().amount().doubleValue()
                        * Duration.between(point.from(), point.to()).toSeconds())
                .sum();
        double seconds = Duration.between(series.from(), series.to()).toSeconds();
        assertThat(mean / seconds)
                .isCloseTo(series.mean().orElseThrow().amount().doubleValue(), within(1e-6));
        assertThat(series.points(1_000)).hasSize(1_000);
    }

    @Test
    void volatilityIsTheSpreadOfDailyRatios() {
        PriceSeries still = daily(30, day -> 2);
        PriceSeries jumping = daily(31, day -> day % 2 == 0 ? 1.0 : 1.1);

        assertThat(Volatility.perDay(still)).isEqualTo(Measured.known(0.0));
        // 30 ratios of ±ln 1.1: the square root of 30/29 times that.
        assertThat(known(Volatility.perDay(jumping))).isCloseTo(Math.log(1.1) * Math.sqrt(30.0 / 29), within(1e-12));
    }

    @Test
    void theTrendIsNotMovedByOutliers() {
        PriceSeries falling = daily(240, day -> 10 - 0.02 * day);
        PriceSeries withSpikes = daily(240, day -> day % 9 == 0 ? 40 : 10 - 0.02 * day);
        double share = -0.02 / (10 - 0.02 * 119.5);

        assertThat(known(Trend.of(falling)).sharePerDay()).isCloseTo(share, within(1e-9));
        Trend robust = known(Trend.of(withSpikes));
        assertThat(robust.sharePerDay()).isNegative();
        assertThat(robust.lower()).isLessThanOrEqualTo(robust.sharePerDay());
        assertThat(robust.upper()).isGreaterThanOrEqualTo(robust.sharePerDay());
    }

    @Test
    void theIntervalSaysWhetherThereIsATrend() {
        SplittableRandom random = new SplittableRandom(11);
        int clear = 0;
        for (int round = 0; round < 200; round++) {
            clear += known(Trend.of(daily(120, day -> 5 + random.nextDouble()))).isClear() ? 1 : 0;
        }
        // Noise without trend: 5 % are expected to look like one; 200 rounds stay below 10 %.
        assertThat(clear).isLessThanOrEqualTo(20);
        assertThat(known(Trend.of(daily(120, day -> 5 + 0.05 * day + random.nextDouble())))
                        .isClear())
                .isTrue();
        assertThat(known(Trend.of(daily(120, day -> 5))).isClear()).isFalse();
    }

    @Test
    void oneStepDownIsNoClearTrend() {
        // AWS, June 2025: p5.48xlarge from 98.32 to 55.04, flat before and after.
        Trend trend = known(Trend.of(daily(120, day -> day < 60 ? 98.32 : 55.04)));

        assertThat(trend.sharePerDay()).isNotPositive();
        assertThat(OfferHistory.Direction.of(trend)).isNotEqualTo(OfferHistory.Direction.RISING);
    }

    private static PriceSeries daily(int days, IntToDoubleFunction price) {
        List<PriceStep> steps = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            steps.add(step(24 * day, 24 * (day + 1), Double.toString(price.applyAsDouble(day))));
        }
        return PriceSeries.of(START, hour(24L * days), steps);
    }

    private static PriceStep step(long fromHour, long toHour, String usd) {
        return new PriceStep(hour(fromHour), hour(toHour), Money.usd(usd));
    }

    private static Instant hour(long hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private static <T> T known(Measured<T> value) {
        return switch (value) {
            case Measured.Known<T>(T known) -> known;
            case Measured.Unknown<T>(String reason) -> throw new AssertionError(reason);
        };
    }
}
