package dev.supercargo.engine.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.autoscaling.OpeningHours;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ElectricityTariffTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Year YEAR = Year.of(2026);

    @Test
    void aFlatTariffCostsTheSameAtAnyTime() {
        ElectricityTariff flat = ElectricityTariff.flat(Money.usd("0.14"));

        assertThat(flat.at(Instant.parse("2026-07-01T12:00:00Z"))).isEqualTo(Money.usd("0.14"));
        assertThat(flat.average(YEAR)).isEqualTo(Money.usd("0.14"));
    }

    @Test
    void aBandHoldsInTheTimeZoneOfTheMeter() {
        ElectricityTariff tariff = new ElectricityTariff(Money.usd("0.10"), List.of(businessHours("0.30", Set.of())));

        // 07:30 UTC on a Wednesday is 08:30 in Berlin in winter and 09:30 in summer
        assertThat(tariff.at(Instant.parse("2026-01-14T06:30:00Z"))).isEqualTo(Money.usd("0.10"));
        assertThat(tariff.at(Instant.parse("2026-01-14T07:30:00Z"))).isEqualTo(Money.usd("0.30"));
        assertThat(tariff.at(Instant.parse("2026-07-15T06:30:00Z"))).isEqualTo(Money.usd("0.30"));
        assertThat(tariff.at(Instant.parse("2026-01-17T12:00:00Z")))
                .as("a Saturday")
                .isEqualTo(Money.usd("0.10"));
    }

    @Test
    void theMeanWeighsEachPriceByItsHours() {
        ElectricityTariff tariff = new ElectricityTariff(Money.usd("0.10"), List.of(businessHours("0.30", Set.of())));

        // 2026 has 261 weekdays of 10 hours each
        assertThat(tariff.average(YEAR).amount())
                .isCloseTo(BigDecimal.valueOf(0.10 + 0.20 * 261 * 10 / 8760), within(new BigDecimal("0.0001")));
    }

    @Test
    void aBandOfSomeMonthsHoldsInTheseOnly() {
        ElectricityTariff tariff =
                new ElectricityTariff(Money.usd("0.10"), List.of(businessHours("0.30", Set.of(Month.JANUARY))));

        assertThat(tariff.at(Instant.parse("2026-01-14T12:00:00Z"))).isEqualTo(Money.usd("0.30"));
        assertThat(tariff.at(Instant.parse("2026-02-11T12:00:00Z"))).isEqualTo(Money.usd("0.10"));
    }

    @Test
    void theFirstBandThatContainsAMomentGivesItsPrice() {
        ElectricityTariff tariff = new ElectricityTariff(
                Money.usd("0.10"),
                List.of(businessHours("0.50", Set.of(Month.JANUARY)), businessHours("0.30", Set.of())));

        assertThat(tariff.at(Instant.parse("2026-01-14T12:00:00Z"))).isEqualTo(Money.usd("0.50"));
        assertThat(tariff.lowest()).isEqualTo(Money.usd("0.10"));
        assertThat(tariff.highest()).isEqualTo(Money.usd("0.50"));
    }

    @Test
    void refusesANegativePrice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElectricityTariff.flat(Money.usd("-0.01")))
                .withMessageContaining("-0.01 USD");
    }

    private static TariffBand businessHours(String usd, Set<Month> months) {
        return new TariffBand(OpeningHours.parse("MON-FRI 08:00-18:00", BERLIN), months, Money.usd(usd));
    }
}
