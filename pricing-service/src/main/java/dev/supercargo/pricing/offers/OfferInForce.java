package dev.supercargo.pricing.offers;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.OfferWithdrawn;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An offer with the statement that won.
 *
 * @param version grows by one with every event
 * @param announcedAsOf day of the price in the last event; the statement's own day may be later
 * @param withdrawnAt absent while it is on sale
 */
public record OfferInForce(
        Statement statement,
        long version,
        LocalDate announcedAsOf,
        @Nullable Instant withdrawnAt) {

    static OfferInForce first(Statement statement) {
        return new OfferInForce(statement, 1, statement.asOf(), null);
    }

    public String offerId() {
        return statement.offerId();
    }

    public Money pricePerHour() {
        return statement.priced().pricePerHour();
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Another statement is in force, or the same one with other facts. */
    OfferInForce following(Statement next) {
        return new OfferInForce(next, version + 1, next.asOf(), null);
    }

    /** The same price on a later day, which is not worth an event. */
    OfferInForce confirmed(Statement same) {
        return new OfferInForce(same, version, announcedAsOf, withdrawnAt);
    }

    OfferInForce withdrawn(Instant now) {
        return new OfferInForce(statement, version + 1, announcedAsOf, now);
    }

    OfferWithdrawn withdrawal(String reason) {
        return new OfferWithdrawn(offerId(), version, reason);
    }

    OfferPriced event() {
        PricedOffer priced = statement.priced();
        Offer offer = priced.offer();
        Memory memory = known(offer.memory());
        Term term = offer.term();
        PaymentOption payment = offer.paymentOption();
        return new OfferPriced(
                offerId(),
                version,
                offer.provider(),
                offer.region(),
                offer.zone(),
                offer.instanceType(),
                offer.acceleratorId(),
                offer.accelerators(),
                known(offer.vcpus()),
                memory == null ? null : memory.bytes(),
                offer.market().name(),
                term == null ? null : term.name(),
                payment == null ? null : payment.name(),
                priced.pricePerHour(),
                known(priced.interruptionsPerHour()),
                priced.source(),
                priced.asOf().atStartOfDay(ZoneOffset.UTC).toInstant(),
                statement.observedAt(),
                priced.confidence().name());
    }

    static <T> @Nullable T known(Measured<T> value) {
        return switch (value) {
            case Measured.Known<T>(T known) -> known;
            case Measured.Unknown<T> unknown -> null;
        };
    }
}
