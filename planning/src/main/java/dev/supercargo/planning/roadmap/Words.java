package dev.supercargo.planning.roadmap;

import dev.supercargo.quantities.Money;
import java.math.RoundingMode;
import java.util.Locale;

/** How a roadmap puts things into words. */
final class Words {

    private Words() {}

    /** Whole units for amounts of money that are plans, not bills. */
    static String dollars(Money money) {
        return String.format(
                Locale.ROOT,
                "%,d %s",
                money.amount().setScale(0, RoundingMode.HALF_EVEN).longValueExact(),
                money.currency().getCurrencyCode());
    }

    static String rate(double dollarsPerHour) {
        return String.format(Locale.ROOT, "%.2f USD/h", dollarsPerHour);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    static String count(double accelerators) {
        return String.format(Locale.ROOT, "%.4g", accelerators)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }

    static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
