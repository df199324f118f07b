package dev.supercargo.pricing.currencies;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a euro cost, as the European Central Bank states rates.
 *
 * @param currency ISO 4217
 * @param perEur units of the currency for one euro, positive
 */
public record DatedRate(String currency, LocalDate day, BigDecimal perEur) {

    static final String EUR = "EUR";
    static final String USD = "USD";
}
