package dev.supercargo.pricing.offers;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
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
import java.time.ZoneOffset;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The row of one offer with the price in force, for reading; {@link OfferTable} writes it. */
@Entity
@Immutable
@Table(name = "offer")
@SuppressWarnings("NullAway.Init")
class StoredOffer {

    @Id
    @Column(name = "offer_id")
    private String offerId;

    private String provider;
    private String region;

    @Nullable
    private String zone;

    @Column(name = "instance_type")
    private String instanceType;

    @Column(name = "accelerator_id")
    private String acceleratorId;

    private int accelerators;

    @Nullable
    private Integer vcpus;

    @Column(name = "memory_bytes")
    @Nullable
    private Long memoryBytes;

    @Enumerated(EnumType.STRING)
    private Market market;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Term term;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_option")
    @Nullable
    private PaymentOption paymentOption;

    @Column(name = "usd_per_hour")
    private BigDecimal usdPerHour;

    @Column(name = "interruptions_per_hour")
    @Nullable
    private Double interruptionsPerHour;

    @Column(name = "interruption_evidence")
    @Nullable
    private String interruptionEvidence;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String source;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "observed_at")
    private Instant observedAt;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    private long version;

    /** Written by the database; see V20. */
    @Column(insertable = false, updatable = false)
    private long change;

    @Column(name = "withdrawn_at")
    @Nullable
    private Instant withdrawnAt;

    /** For JPA. */
    StoredOffer() {}

    OfferPriced event() {
        return new OfferPriced(
                offerId,
                version,
                provider,
                region,
                zone,
                instanceType,
                acceleratorId,
                accelerators,
                vcpus,
                memoryBytes,
                market.name(),
                term == null ? null : term.name(),
                paymentOption == null ? null : paymentOption.name(),
                price(),
                interruptionsPerHour,
                source,
                asOf.atStartOfDay(ZoneOffset.UTC).toInstant(),
                observedAt,
                confidence.name());
    }

    InstancePrices.InForce inForce() {
        return new InstancePrices.InForce(offerId, market, term, paymentOption, price());
    }

    /** The same machine in another region and market, paid in no known way. */
    Offer machine(String otherRegion, Market otherMarket, @Nullable Term otherTerm) {
        return new Offer(
                provider,
                otherRegion,
                null,
                instanceType,
                acceleratorId,
                accelerators,
                vcpus == null ? Measured.unknown("not stated") : Measured.known(vcpus),
                memoryBytes == null ? Measured.unknown("not stated") : Measured.known(new Memory(memoryBytes)),
                otherMarket,
                otherTerm,
                null);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    String id() {
        return offerId;
    }

    String provider() {
        return provider;
    }

    Market market() {
        return market;
    }

    int accelerators() {
        return accelerators;
    }

    Money price() {
        return Money.usd(usdPerHour);
    }

    @Nullable
    Double interruptionsPerHour() {
        return interruptionsPerHour;
    }

    @Nullable
    String interruptionEvidence() {
        return interruptionEvidence;
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

    long version() {
        return version;
    }

    /** Of two rows the one with the greater number was changed later. */
    long change() {
        return change;
    }
}
