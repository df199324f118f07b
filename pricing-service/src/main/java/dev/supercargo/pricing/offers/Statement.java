package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Measured;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one offer.
 *
 * @param observedAt when it was first heard
 * @param interruptionEvidence the own observations in its interruption rate, in words; absent if the rate is the
 *     source's, or unknown
 */
public record Statement(
        PricedOffer priced,
        PriceSource source,
        Instant observedAt,
        @Nullable String interruptionEvidence) {

    Statement(PricedOffer priced, PriceSource source, Instant observedAt) {
        this(priced, source, observedAt, null);
    }

    public String offerId() {
        return priced.offer().id();
    }

    Market market() {
        return priced.offer().market();
    }

    LocalDate asOf() {
        return priced.asOf();
    }

    /** Whether both say the same; the day on which it held may differ. */
    boolean saysTheSameAs(Statement other) {
        return source.equals(other.source)
                && priced.offer().saysTheSameAs(other.priced.offer())
                && priced.pricePerHour().compareTo(other.priced.pricePerHour()) == 0
                && withoutReason(priced.interruptionsPerHour())
                        .equals(withoutReason(other.priced.interruptionsPerHour()))
                && priced.source().equals(other.priced.source())
                && priced.confidence() == other.priced.confidence();
    }

    /** The same statement, heard again for a later day. */
    Statement heardAgain(LocalDate day) {
        return new Statement(priced.on(day), source, observedAt, interruptionEvidence);
    }

    /** The same statement with another interruption rate. */
    Statement interruptedAt(Measured<Double> perHour, @Nullable String evidence) {
        return new Statement(
                new PricedOffer(
                        priced.offer(),
                        priced.pricePerHour(),
                        perHour,
                        priced.source(),
                        priced.asOf(),
                        priced.confidence()),
                source,
                observedAt,
                evidence);
    }

    /** Why a value is unknown is not kept, so it must not make a difference. */
    static <T> Measured<T> withoutReason(Measured<T> value) {
        return value.isKnown() ? value : Measured.unknown("");
    }
}
