package dev.supercargo.planner.standing;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values as a roadmap question has them. */
final class Written {

    /** The longest that a question may state. */
    static final int MONTHS_MAX = 240;

    private Written() {}

    static BigDecimal money(Money dollars) {
        return dollars.amount().setScale(2, RoundingMode.HALF_EVEN);
    }

    /** To hundredths of a cent. */
    static BigDecimal rate(HourlyRate rate) {
        return rate.perHour().amount().setScale(4, RoundingMode.HALF_EVEN);
    }

    static BigDecimal number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
    }
}
