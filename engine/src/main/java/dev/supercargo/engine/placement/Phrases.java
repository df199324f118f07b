package dev.supercargo.engine.placement;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Quantities as sentences of a decision show them: rounded, with units. */
final class Phrases {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Phrases() {}

    /** {@code 3.20 USD}; below a cent three significant digits. */
    static String money(Money money) {
        BigDecimal amount = money.amount();
        BigDecimal shown = amount.abs().compareTo(CENT) >= 0 || amount.signum() == 0
                ? amount.setScale(2, RoundingMode.HALF_EVEN)
                : amount.round(new MathContext(3, RoundingMode.HALF_EVEN));
        return shown.toPlainString() + " " + money.currency().getCurrencyCode();
    }

    /** {@code 3 d 4 h}, {@code 4 h 10 min}, {@code 12 min}, {@code 40 s}: the two largest units. */
    static String duration(Duration duration) {
        Duration length = duration.abs();
        if (length.toDays() > 0) {
            return length.toDays() + " d " + length.toHoursPart() + " h";
        }
        if (length.toHours() > 0) {
            return length.toHours() + " h " + length.toMinutesPart() + " min";
        }
        return length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }

    /** To the minute, UTC. */
    static String instant(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
