package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;

/**
 * An offer with the price a source states.
 *
 * @param pricePerHour for the whole instance
 * @param interruptionsPerHour expected interruptions of one running instance per hour
 * @param source where the price was read
 * @param asOf the day the price held by the source's own account, or the earliest possible day
 */
public record PricedOffer(
        Offer offer,
        Money pricePerHour,
        Measured<Double> interruptionsPerHour,
        String source,
        LocalDate asOf,
        Confidence confidence) {

    /** The same price on another day. */
    PricedOffer on(LocalDate day) {
        return new PricedOffer(offer, pricePerHour, interruptionsPerHour, source, day, confidence);
    }
}
