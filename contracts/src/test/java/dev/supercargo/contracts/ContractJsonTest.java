package dev.supercargo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractJsonTest {

    private final ObjectMapper json = ContractJson.mapper();

    record Sample(BigDecimal hours, @Nullable Duration time) {}

    @ParameterizedTest
    @CsvSource({
        "0.333333333, 0.333333333",
        "1E+3, 1000",
        "1E-9, 0.000000001",
        "16.080000000, 16.080000000",
        "0E-9, 0.000000000"
    })
    void writesADecimalAsAPlainString(String value, String written) throws Exception {
        assertThat(json.writeValueAsString(new BigDecimal(value))).isEqualTo('"' + written + '"');
    }

    @Test
    void readsADecimalWithoutLosingADigit() throws Exception {
        assertThat(json.readValue("\"12345678901234567890.123456789\"", BigDecimal.class))
                .isEqualTo(new BigDecimal("12345678901234567890.123456789"));
    }

    @ParameterizedTest
    @CsvSource({"3.06, 3.06", "21.957642, 21.957642", "40, 40.00", "0, 0.00", "0.000000001, 0.000000001", "-1.5, -1.50"
    })
    void writesMoneyAsADecimalStringWithItsCurrency(String amount, String written) throws Exception {
        String expected = "{\"amount\":\"" + written + "\",\"currency\":\"USD\"}";
        assertThat(json.writeValueAsString(Money.usd(amount))).isEqualTo(expected);
        assertThat(json.readValue(expected, Money.class)).isEqualTo(Money.usd(amount));
    }

    @Test
    void keepsTheCurrencyOfMoney() throws Exception {
        Money euros = new Money(new BigDecimal("12.30"), Currency.getInstance("EUR"));
        assertThat(json.readValue(json.writeValueAsString(euros), Money.class)).isEqualTo(euros);
    }

    @Test
    void refusesMoneyWithoutACurrency() {
        assertThatThrownBy(() -> json.readValue("{\"amount\":\"1.00\"}", Money.class))
                .hasMessageContaining("currency");
    }

    @Test
    void writesAnHourlyRateAsMoneyPerHour() throws Exception {
        assertThat(json.writeValueAsString(HourlyRate.usd("3.06")))
                .isEqualTo("{\"perHour\":{\"amount\":\"3.06\",\"currency\":\"USD\"}}");
    }

    @Test
    void writesTimeAsIso8601() throws Exception {
        assertThat(json.writeValueAsString(Instant.parse("2026-11-02T08:00:00Z")))
                .isEqualTo("\"2026-11-02T08:00:00Z\"");
        assertThat(json.writeValueAsString(Duration.ofMinutes(336))).isEqualTo("\"PT5H36M\"");
    }

    @Test
    void leavesOutWhatIsUnknown() throws Exception {
        assertThat(json.writeValueAsString(new Sample(BigDecimal.ONE, null))).isEqualTo("{\"hours\":\"1\"}");
    }

    @Test
    void readsAnAbsentOptionalFieldAsUnknown() throws Exception {
        assertThat(json.readValue("{\"hours\":\"1\"}", Sample.class)).isEqualTo(new Sample(BigDecimal.ONE, null));
    }

    @Test
    void namesTheRequiredFieldThatIsMissing() {
        assertThatThrownBy(() -> json.readValue("{\"time\":\"PT1H\"}", Sample.class))
                .hasMessageContaining("hours");
    }
}
