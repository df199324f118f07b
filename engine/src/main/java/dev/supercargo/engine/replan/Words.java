package dev.supercargo.engine.replan;

import dev.supercargo.quantities.Money;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts as the reasons of a review show them. */
final class Words {

    private Words() {}

    static String money(Money money) {
        return money.amount().setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " "
                + money.currency().getCurrencyCode();
    }

    static String effect(Money saving) {
        return saving.isNegative()
                ? "which costs " + money(saving.times(-1)) + " more than staying"
                : "which saves " + money(saving);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
