package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Money;
import java.util.Optional;

/**
 * The range in which a price can be true. Catalogues write 0 for "unknown" and sentinels such as 700 for "not priced";
 * believed, a zero would win every decision.
 */
public final class PriceBounds {

    private static final Money LEAST_PER_ACCELERATOR_HOUR = Money.usd("0.01");
    private static final Money MOST_PER_ACCELERATOR_HOUR = Money.usd("500");

    private PriceBounds() {}

    /** Why {@code pricePerHour} of an instance with {@code accelerators} is not believed; empty if it is. */
    public static Optional<String> refusal(Money pricePerHour, int accelerators) {
        if (!pricePerHour.isPositive()) {
            return Optional.of("a price of " + pricePerHour
                    + "/h cannot be true. Maybe the source writes 0 for an unknown price; leave the row out.");
        }
        if (pricePerHour.compareTo(LEAST_PER_ACCELERATOR_HOUR.times(accelerators)) < 0) {
            return Optional.of(pricePerHour + "/h for " + accelerators + " accelerators is below "
                    + LEAST_PER_ACCELERATOR_HOUR + " per accelerator-hour. Maybe the unit is not one hour.");
        }
        if (pricePerHour.compareTo(MOST_PER_ACCELERATOR_HOUR.times(accelerators)) > 0) {
            return Optional.of(pricePerHour + "/h for " + accelerators + " accelerators is above "
                    + MOST_PER_ACCELERATOR_HOUR
                    + " per accelerator-hour. Maybe it is the price of a whole term or month.");
        }
        return Optional.empty();
    }
}
