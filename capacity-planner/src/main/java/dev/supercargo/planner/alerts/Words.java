package dev.supercargo.planner.alerts;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.Locale;

/** Values in the sentences of alerts. */
final class Words {

    private Words() {}

    static String dollars(Money money) {
        return String.format(Locale.ROOT, "$%,.2f", money.amount());
    }

    static String day(Instant instant) {
        return instant.toString().substring(0, 10);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
