package dev.supercargo.advice.options;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts in sentences. */
final class Phrases {

    private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(100);

    private Phrases() {}

    /** Whole dollars from a hundred on, else with cents. */
    static String dollars(Money money) {
        BigDecimal amount = money.amount();
        return String.format(
                Locale.ROOT,
                amount.abs().compareTo(WHOLE_FROM) >= 0 ? "$%,.0f" : "$%,.2f",
                amount.setScale(2, RoundingMode.HALF_UP));
    }
}
