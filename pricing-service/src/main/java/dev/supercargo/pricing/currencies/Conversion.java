package dev.supercargo.pricing.currencies;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A price in its own currency and in US dollars.
 *
 * @param usdPerUnit US dollars for one unit of the listed currency
 * @param rateDay day of the rate, the price's own day or the last one with a rate before it
 */
public record Conversion(Money listed, Money usd, BigDecimal usdPerUnit, LocalDate rateDay) {

    /** {@code 3.20 EUR/h at 1.0812 USD of 2026-11-20}. */
    public String inWords() {
        return listed + "/h at " + usdPerUnit.stripTrailingZeros().toPlainString() + " USD of " + rateDay;
    }
}
