package dev.supercargo.pricing.alerts;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * A price moved.
 *
 * @param before positive
 * @param after positive
 */
record PriceChange(Money before, Money after) {

    boolean isRise() {
        return after.compareTo(before) > 0;
    }

    /** How far it moved, 0 or more. */
    Money distance() {
        return isRise() ? after.minus(before) : before.minus(after);
    }

    /** Whether it moved by at least {@code least} and by at least {@code leastShare} of the price before. */
    boolean isAtLeast(Money least, BigDecimal leastShare) {
        return distance().compareTo(least) >= 0 && distance().compareTo(before.times(leastShare)) >= 0;
    }

    /** {@code rose by 12.5 % from 8.00 USD/h to 9.00 USD/h}. */
    String inWords() {
        double percent = distance()
                        .amount()
                        .divide(before.amount(), MathContext.DECIMAL64)
                        .doubleValue()
                * 100;
        return String.format(
                Locale.ROOT, "%s by %.1f %% from %s/h to %s/h", isRise() ? "rose" : "fell", percent, before, after);
    }
}
