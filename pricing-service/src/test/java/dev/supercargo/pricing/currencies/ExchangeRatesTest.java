package dev.supercargo.pricing.currencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeRatesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate TODAY = FRIDAY.plusDays(5);

    /** The form of eurofxref-hist.csv, its last comma included; the numbers are invented. */
    private static final String TABLE = """
            Date,USD,KRW,
            2026-11-23,1.1000,1700.0,
            2026-11-20,1.0800,1600.0,
            2026-11-19,N/A,1590.0,
            """;

    private static final ExchangeRates RATES = new ExchangeRates(RateTable.read(TABLE, TODAY));

    @Test
    void aPriceIsConvertedByTheRateOfItsDay() {
        Conversion conversion = known(RATES.toUsd(money("3.20", "EUR"), FRIDAY));

        assertThat(conversion.usd()).isEqualTo(Money.usd("3.456"));
        assertThat(conversion.inWords()).isEqualTo("3.20 EUR/h at 1.08 USD of 2026-11-20");
    }

    @Test
    void currenciesMeetOverTheEuro() {
        Conversion conversion = known(RATES.toUsd(money("3200", "KRW"), FRIDAY));

        assertThat(conversion.usd()).isEqualTo(Money.usd("2.16"));
        assertThat(conversion.usdPerUnit()).isEqualByComparingTo(new BigDecimal("0.000675"));
    }

    @Test
    void onAWeekEndTheLastRateBeforeCounts() {
        assertThat(known(RATES.toUsd(money("1", "EUR"), FRIDAY.plusDays(2))).rateDay())
                .isEqualTo(FRIDAY);
    }

    @Test
    void withoutARateThePriceIsUnknown() {
        assertThat(RATES.toUsd(money("1", "JPY"), FRIDAY).isKnown()).isFalse();
        assertThat(RATES.toUsd(money("1", "EUR"), FRIDAY.minusDays(1)).isKnown())
                .as("a later rate is none for an earlier day, and one of the two is missing")
                .isFalse();
        assertThat(RATES.toUsd(money("1", "EUR"), FRIDAY.plusDays(30)).isKnown())
                .as("too old")
                .isFalse();
        assertThat(new ExchangeRates(List.of()).toUsd(money("1", "EUR"), FRIDAY))
                .isEqualTo(Measured.unknown("no rate of EUR and USD for 2026-11-20 or the 5 days before"));
    }

    @Test
    void dollarsNeedNoRate() {
        assertThat(known(new ExchangeRates(List.of()).toUsd(Money.usd("2"), FRIDAY))
                        .usd())
                .isEqualTo(Money.usd("2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Day,USD;2026-11-20,1.08                | 1 | Date",
                "Date;2026-11-20                        | 1 | Date",
                "Date,USD                               | 1 | Date",
                "Date,EUR;2026-11-20,1                  | 1 | EUR",
                "Date,DOLLAR;2026-11-20,1               | 1 | DOLLAR",
                "Date,USD;20.11.2026,1.08               | 2 | Date",
                "Date,USD;2026-11-20,1.08;2999-01-01,1  | 3 | Date",
                "Date,USD;2026-11-20,-1.08              | 2 | USD",
                "Date,USD;2026-11-20,0                  | 2 | USD",
                "Date,USD;2026-11-20,1e99               | 2 | USD",
                "Date,USD;2026-11-20,1.08,7             | 2 | Date"
            })
    void saysInWhichLineATableIsWrong(String table, int line, String column) {
        assertThatThrownBy(() -> RateTable.read(table.replace(";", "\n"), TODAY))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    Issue first = problem.issues().getFirst();
                    assertThat(first.line()).isEqualTo(line);
                    assertThat(first.path()).isEqualTo(column);
                });
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    private static <T> T known(Measured<T> value) {
        return switch (value) {
            case Measured.Known<T>(T known) -> known;
            case Measured.Unknown<T>(String reason) -> throw new AssertionError(reason);
        };
    }
}
