package dev.supercargo.planner.waste;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers in sentences. */
final class Figures {

    private Figures() {}

    static String hours(BigDecimal hours) {
        return hours.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** With four digits after the point: prices of an hour are small. */
    static String dollars(Money money) {
        return "$" + money.amount().setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    static String dollars(double amount) {
        return String.format(Locale.ROOT, "$%.4f", amount);
    }

    static Money each(Money total, BigDecimal count) {
        return new Money(total.amount().divide(count, MathContext.DECIMAL64), total.currency());
    }
}
