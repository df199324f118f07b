package dev.supercargo.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isExactWhereDoublesAreNot() {
        assertThat(Money.usd("0.1").plus(Money.usd("0.2"))).isEqualTo(Money.usd("0.3"));
    }

    @Test
    void equalsWhateverTheScale() {
        assertThat(Money.usd("3.0600")).isEqualTo(Money.usd("3.06")).hasToString("3.06 USD");
    }

    @Test
    void refusesToAddTwoCurrencies() {
        Money euros = new Money(BigDecimal.ONE, Currency.getInstance("EUR"));
        assertThatThrownBy(() -> Money.usd("1").plus(euros)).hasMessageContaining("1.00 USD and 1.00 EUR");
    }

    @Property
    void addsUpOverAnySplitOfTheHourWithinOneNanoAPart(@ForAll @IntRange(min = 1, max = 3599) int seconds) {
        HourlyRate rate = HourlyRate.usd("21.957642");
        Money parts = rate.times(Duration.ofSeconds(seconds)).plus(rate.times(Duration.ofSeconds(3600L - seconds)));
        assertThat(parts.minus(rate.perHour()).amount().abs()).isLessThanOrEqualTo(new BigDecimal("0.000000001"));
    }

    @Test
    void chargesAnHourAtTheHourlyRate() {
        assertThat(HourlyRate.usd("55.04").times(Duration.ofHours(1))).isEqualTo(Money.usd("55.04"));
    }
}
