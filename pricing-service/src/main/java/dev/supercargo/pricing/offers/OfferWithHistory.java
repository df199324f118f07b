package dev.supercargo.pricing.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer and every price it is known to have had, newest first.
 *
 * @param withdrawn no longer on sale; the price shown is the last one
 * @param interruptionEvidence the own observations in the interruption rate: how many interruptions in how many
 *     node-hours, and on which prior; absent if there are none in it
 */
public record OfferWithHistory(
        @JsonUnwrapped OfferView offer,
        boolean withdrawn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String interruptionEvidence,
        List<PastPrice> history) {

    /**
     * One price.
     *
     * @param validTo absent while it is in force
     * @param observedAt when this was learned
     */
    public record PastPrice(
            Money pricePerHour,
            Instant validFrom,
            @Nullable Instant validTo,
            Instant observedAt,
            Origin origin,
            String source,
            LocalDate asOf,
            Confidence confidence) {

        static PastPrice of(StoredPrice price) {
            return new PastPrice(
                    price.price(),
                    price.validFrom(),
                    price.validTo(),
                    price.observedAt(),
                    price.origin(),
                    price.source(),
                    price.asOf(),
                    price.confidence());
        }
    }
}
