package dev.supercargo.pricing.history;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * A price that held without change.
 *
 * @param to exclusive, after {@code from}
 */
record PriceStep(Instant from, Instant to, Money price) {

    PriceStep {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a price holds from " + from + " to an earlier " + to);
        }
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /** Price times time, in dollars per hour times seconds. */
    BigDecimal weighted() {
        return price.amount().multiply(seconds(length()));
    }

    static BigDecimal seconds(Duration duration) {
        BigDecimal whole = BigDecimal.valueOf(duration.toSeconds());
        return duration.getNano() == 0 ? whole : whole.add(BigDecimal.valueOf(duration.getNano(), 9));
    }
}
