package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What was believed, during one span of time, about the price during another. */
@Entity
@Table(name = "offer_price")
@SuppressWarnings("NullAway.Init")
class StoredPrice {

    @Id
    @Column(name = "price_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "offer_price_seq")
    @SequenceGenerator(name = "offer_price_seq", sequenceName = "offer_price_seq", allocationSize = 200)
    @Nullable
    private Long priceId;

    @Column(name = "offer_id")
    private String offerId;

    @Column(name = "usd_per_hour")
    private BigDecimal usdPerHour;

    @Column(name = "interruptions_per_hour")
    @Nullable
    private Double interruptionsPerHour;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String source;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_to")
    @Nullable
    private Instant validTo;

    @Column(name = "observed_at")
    private Instant observedAt;

    @Column(name = "superseded_at")
    @Nullable
    private Instant supersededAt;

    /** For JPA. */
    StoredPrice() {}

    /** The first price of an offer: it held since the day its source names. */
    static StoredPrice first(StoredOffer offer, Instant now) {
        return of(offer, offer.asOf().atStartOfDay(ZoneOffset.UTC).toInstant(), now);
    }

    /** A price that follows another: it holds from now on, whatever its source says about the past. */
    static StoredPrice following(StoredOffer offer, Instant now) {
        return of(offer, now, now);
    }

    private static StoredPrice of(StoredOffer offer, Instant validFrom, Instant now) {
        StoredPrice price = new StoredPrice();
        price.offerId = offer.id();
        price.usdPerHour = offer.price().amount();
        price.interruptionsPerHour = offer.interruptionsPerHour();
        price.origin = offer.origin();
        price.source = offer.source();
        price.asOf = offer.asOf();
        price.confidence = offer.confidence();
        price.validFrom = validFrom;
        price.observedAt = now;
        return price;
    }

    /** Ends the belief that this price holds on, and returns the new belief that it held until {@code end}. */
    StoredPrice endedAt(Instant end) {
        supersededAt = end;
        StoredPrice ended = new StoredPrice();
        ended.offerId = offerId;
        ended.usdPerHour = usdPerHour;
        ended.interruptionsPerHour = interruptionsPerHour;
        ended.origin = origin;
        ended.source = source;
        ended.asOf = asOf;
        ended.confidence = confidence;
        ended.validFrom = validFrom;
        ended.validTo = end;
        ended.observedAt = end;
        return ended;
    }

    String offerId() {
        return offerId;
    }

    Money price() {
        return Money.usd(usdPerHour);
    }

    Origin origin() {
        return origin;
    }

    String source() {
        return source;
    }

    LocalDate asOf() {
        return asOf;
    }

    Confidence confidence() {
        return confidence;
    }

    Instant validFrom() {
        return validFrom;
    }

    @Nullable
    Instant validTo() {
        return validTo;
    }

    Instant observedAt() {
        return observedAt;
    }
}
