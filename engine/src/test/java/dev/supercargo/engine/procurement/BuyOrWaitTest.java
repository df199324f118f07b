package dev.supercargo.engine.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BuyOrWaitTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void findsTheMonthlyChangeOfAPriceThatFallsEvenly() {
        PriceTrend trend = known(falling(0.03));

        assertThat(trend.monthly()).isCloseTo(-0.03, within(0.001));
        assertThat(trend.in(1).amount().doubleValue())
                .isCloseTo(trend.last().amount().doubleValue() * 0.97, within(1.0));
    }

    @Test
    void aTrendNeedsThreePricesOverTwoMonths() {
        assertThat(PriceTrend.of(falling(0.03).subList(0, 2))).isInstanceOf(Measured.Unknown.class);
        assertThat(PriceTrend.of(List.of(point(0, "100"), point(10, "99"), point(20, "98"))))
                .isEqualTo(Measured.unknown("prices of 20 days, 60 are needed"));
        assertThat(BuyOrWait.advise(Measured.unknown("no price"), Money.zero())).isInstanceOf(BuyOrWait.Unclear.class);
    }

    @Test
    void waitsWhileThePriceFallsByMoreThanRentingCosts() {
        BuyOrWait advice = BuyOrWait.advise(PriceTrend.of(falling(0.03)), Money.usd("500"));

        // At 20,000 dollars three percent are 600 a month at first and less each month
        assertThat(advice).isInstanceOfSatisfying(BuyOrWait.Wait.class, wait -> {
            assertThat(wait.months()).isBetween(6, 7);
            assertThat(wait.saving().isPositive()).isTrue();
            assertThat(wait.reason()).contains("-3.0 % a month", "500.00 USD a month for renting");
        });
    }

    @Test
    void buysWhenRentingMeanwhileCostsMoreThanThePriceFalls() {
        assertThat(BuyOrWait.advise(PriceTrend.of(falling(0.03)), Money.usd("2000")))
                .isInstanceOf(BuyOrWait.Buy.class);
        assertThat(BuyOrWait.advise(PriceTrend.of(falling(-0.02)), Money.zero()))
                .isInstanceOf(BuyOrWait.Buy.class);
    }

    @Test
    void workThatCanWaitWaitsAsLongAsPricesFall() {
        assertThat(BuyOrWait.advise(PriceTrend.of(falling(0.03)), Money.zero()))
                .isInstanceOfSatisfying(
                        BuyOrWait.Wait.class, wait -> assertThat(wait.months()).isEqualTo(BuyOrWait.MONTHS_MAX));
    }

    @Test
    void obsolescenceGrowsWithAgeAndLossOfPrice() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        Measured<Money> fresh = Measured.known(Money.usd("500"));

        double rtx3070 = score(LocalDate.of(2020, 10, 29), today, fresh, Measured.known(Money.usd("250")));
        double newer = score(LocalDate.of(2025, 1, 1), today, fresh, Measured.known(Money.usd("480")));

        assertThat(rtx3070).isBetween(79.0, 81.0);
        assertThat(newer).isLessThan(rtx3070);
        assertThat(Obsolescence.of(
                                Measured.unknown("not told"),
                                today,
                                Measured.unknown("no price"),
                                Measured.unknown("no price"))
                        .score())
                .isInstanceOf(Measured.Unknown.class);
    }

    private static double score(LocalDate launched, LocalDate today, Measured<Money> fresh, Measured<Money> now) {
        return switch (Obsolescence.of(Measured.known(launched), today, fresh, now)
                .score()) {
            case Measured.Known<Double>(Double score) -> score;
            case Measured.Unknown<Double>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static PriceTrend known(List<PricePoint> points) {
        return switch (PriceTrend.of(points)) {
            case Measured.Known<PriceTrend>(PriceTrend trend) -> trend;
            case Measured.Unknown<PriceTrend>(String reason) -> throw new AssertionError(reason);
        };
    }

    /** Twelve months that end at about 20,000 dollars. */
    private static List<PricePoint> falling(double share) {
        return IntStream.range(0, 12)
                .mapToObj(month -> new PricePoint(
                        START.plusMonths(month), Money.usd("20000").timesEstimate(Math.pow(1 - share, month - 11))))
                .toList();
    }

    private static PricePoint point(int day, String usd) {
        return new PricePoint(START.plusDays(day), Money.usd(usd));
    }
}
