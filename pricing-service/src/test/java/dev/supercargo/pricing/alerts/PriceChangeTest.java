package dev.supercargo.pricing.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceChangeTest {

    @ParameterizedTest
    @CsvSource({
        "1.00, 1.10, true",
        "1.00, 1.09, false",
        "1.00, 0.90, true",
        "0.40, 0.44, false",
        "0.40, 0.45, true",
        "32.7726, 21.957642, true",
        "1.00, 1.00, false"
    })
    void isLargeOnlyIfLargeInShareAndInDollars(String before, String after, boolean large) {
        PriceChange change = new PriceChange(Money.usd(before), Money.usd(after));

        assertThat(change.isAtLeast(Money.usd("0.05"), new BigDecimal("0.10"))).isEqualTo(large);
    }

    @Test
    void saysWhatHappened() {
        assertThat(new PriceChange(Money.usd("8"), Money.usd("9")).inWords())
                .isEqualTo("rose by 12.5 % from 8.00 USD/h to 9.00 USD/h");
        assertThat(new PriceChange(Money.usd("98.32"), Money.usd("55.04")).inWords())
                .isEqualTo("fell by 44.0 % from 98.32 USD/h to 55.04 USD/h");
    }
}
