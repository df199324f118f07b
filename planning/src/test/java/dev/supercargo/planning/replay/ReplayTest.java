package dev.supercargo.planning.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.engine.commitment.PaymentSchedule;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.series.TimeSeries;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.demand.OutlookMaker;
import dev.supercargo.planning.roadmap.MonthOutcome;
import dev.supercargo.planning.supply.Burst;
import dev.supercargo.planning.supply.BurstMarket;
import dev.supercargo.planning.supply.Ceiling;
import dev.supercargo.planning.supply.Hardware;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.planning.supply.Upkeep;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Hardware CARD = new Hardware(
            "nvidia-a100-sxm-80gb",
            1,
            Money.usd("18000"),
            new Share(0.7),
            new Share(0.15),
            Months.ofYears(5),
            new Upkeep(Money.usd("120"), new Share(0.1), Money.usd("65")));
    private static final Purchase BUY = new Purchase("buy", CARD, CARD.priceNew(), new Months(0), new Months(2), 1);
    private static final Reservation YEAR = new Reservation(
            "a year", 1, HourlyRate.usd("2.175"), Months.ofYears(1), PaymentSchedule.NO_UPFRONT, new Months(0), 1);
    private static final BurstMarket ON_DEMAND = new BurstMarket(
            List.of(new Burst("on demand", HourlyRate.usd("3.43"), new Share(1), new Share(0), new Ceiling.None())),
            HourlyRate.usd("3.43"));

    private final Replay replay = new Replay(series(), 14 * 24, 24, YearMonth.of(2027, 1));

    @Test
    void nobodyDoesBetterThanWhoKnowsTheFuture() {
        Money foresight =
                replay.withPerfectForesight(List.of(BUY, YEAR), ON_DEMAND).cost();

        for (Policy policy : List.of(new AllCloud(), new BuyForPeak(BUY), new ReserveTheMean(YEAR), plan())) {
            assertThat(replay.of(policy, ON_DEMAND).cost()).as(policy.name()).isGreaterThanOrEqualTo(foresight);
        }
    }

    @Test
    void aPlanKnowsOnlyWhatWasBefore() {
        double[] other = series().values();
        for (int hour = 18 * 24; hour < other.length; hour++) {
            other[hour] *= 3;
        }
        Replay sameUntilThen = new Replay(TimeSeries.hourly(Instant.EPOCH, other), 14 * 24, 24, YearMonth.of(2027, 1));

        List<Double> firm = firm(replay);
        List<Double> firmOfOther = firm(sameUntilThen);

        assertThat(firmOfOther.subList(0, 4)).isEqualTo(firm.subList(0, 4));
    }

    @Test
    void needsAMonthToReplay() {
        assertThatThrownBy(() -> new Replay(series(), 22 * 24, 24, YearMonth.of(2027, 1)))
                .hasMessageContaining("528");
    }

    private List<Double> firm(Replay of) {
        return of.of(plan(), ON_DEMAND).months().stream()
                .map(MonthOutcome::firm)
                .toList();
    }

    private static Policy plan() {
        return new RollingPlan(
                Forecasting.hourly(),
                OutlookMaker.ofHours(24),
                new Months(6),
                List.of(BUY, YEAR),
                ON_DEMAND,
                new Share(0.9));
    }

    /** Four weeks with a daily rhythm and a step. */
    private static TimeSeries series() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = new double[22 * 24];
        for (int hour = 0; hour < values.length; hour++) {
            double level = hour < 18 * 24 ? 20 : 28;
            values[hour] = Math.max(0, level + 6 * Math.sin(2 * Math.PI * hour / 24) + random.nextDouble(-3, 3));
        }
        return TimeSeries.hourly(Instant.EPOCH, values);
    }
}
