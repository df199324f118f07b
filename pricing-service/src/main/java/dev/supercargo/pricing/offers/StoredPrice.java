package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was believed, during one span of time, about the price during another; for reading,
 * {@link PriceTable} writes it. */
@Entity
@Immutable
@Table(name = "offer_price")
@SuppressWarnings("NullAway.Init")
class StoredPrice {

    @Id
    @Column(name = "price_id")
    private long priceId;

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
