package dev.supercargo.planning.costs;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts in sentences. */
final class Amounts {

    private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(1000);

    private Amounts() {}

    /** Whole dollars from a thousand on, else with cents. */
    static String dollars(Money money) {
        BigDecimal amount = money.amount();
        String digits = String.format(
                Locale.ROOT,
                amount.abs().compareTo(WHOLE_FROM) >= 0 ? "%,.0f" : "%,.2f",
                amount.abs().setScale(2, RoundingMode.HALF_UP));
        return (amount.signum() < 0 ? "-$" : "$") + digits;
    }
}
