package dev.supercargo.planning.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.commitment.PaymentSchedule;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class SupplyTest {

    private static final Hardware CARD = new Hardware(
            "nvidia-h100-sxm-80gb",
            1,
            Money.usd("30000"),
            new Share(0.7),
            new Share(0.1),
            Months.ofYears(5),
            new Upkeep(Money.usd("100"), new Share(0.1), Money.usd("60")));

    @Test
    void hardwareKeepsAShareOfItsValueEachYearUntilItsLifeEnds() {
        assertThat(CARD.valueAt(Months.ofYears(1))).isEqualTo(Money.usd("21000"));
        assertThat(CARD.valueAt(Months.ofYears(2))).isEqualTo(Money.usd("14700"));
        assertThat(CARD.saleAt(Months.ofYears(1))).isEqualTo(Money.usd("18900"));
        assertThat(CARD.valueAt(Months.ofYears(5))).isEqualTo(Money.zero());
    }

    @Test
    void upkeepRisesWithAge() {
        assertThat(CARD.upkeep().monthlyAt(new Months(0))).isEqualTo(Money.usd("100"));
        assertThat(CARD.upkeep().monthlyAt(Months.ofYears(2)).amount().doubleValue())
                .isCloseTo(121, within(1e-6));
    }

    @Test
    void aReservationIsPaidInFullWhateverTheSchedule() {
        for (PaymentSchedule payment : PaymentSchedule.values()) {
            Reservation year =
                    new Reservation("a year", 1, HourlyRate.usd("2"), Months.ofYears(1), payment, new Months(0), 8);

            assertThat(year.dueAtOnce().plus(year.dueMonthly().times(12))).isEqualTo(Money.usd("17520"));
        }
    }

    @Test
    void usedHardwareWorksForWhatIsLeftOfItsLife() {
        Purchase used = new Purchase("used", CARD, Money.usd("15000"), Months.ofYears(2), new Months(1), 1);

        assertThat(used.service()).isEqualTo(Months.ofYears(3));
        assertThatThrownBy(() -> new Purchase("wreck", CARD, Money.usd("1"), Months.ofYears(5), new Months(0), 1))
                .hasMessageContaining("60 months");
    }

    @Test
    void ownedHardwareAgesFromTheMonthItWorks() {
        YearMonth may = YearMonth.of(2026, 5);
        Holding.Owned owned = new Holding.Owned("eight", CARD, 8, may, Months.ofYears(1));

        assertThat(owned.ageIn(may.plusMonths(6))).isEqualTo(new Months(18));
        assertThat(owned.ageIn(may.minusMonths(1))).isEqualTo(new Months(12));
        assertThat(owned.end()).isEqualTo(may.plusMonths(48));
    }

    @Test
    void interruptionsMakeAUsefulHourDearer() {
        Burst spot = new Burst("spot", HourlyRate.usd("2.00"), new Share(0.5), new Share(0.05), new Ceiling.None());

        assertThat(spot.dollarsPerUsefulHour()).isCloseTo(2.10, within(1e-9));
    }
}
