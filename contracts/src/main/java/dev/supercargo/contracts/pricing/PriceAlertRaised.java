package dev.supercargo.contracts.pricing;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price moved, an offer came or went, a source fell silent or sources disagree.
 *
 * @param offerId {@code source/<name>} if the alert is about a source
 * @param kind {@code RISE}, {@code FALL}, {@code NEW_OFFER}, {@code VANISHED_OFFER}, {@code STALE_SOURCE},
 *     {@code SOURCES_DISAGREE}; readers treat one they do not know as any other
 * @param before price per hour before, or by the source that is believed; absent for a new offer or a source
 * @param after price per hour after, or by the other source; absent for a vanished offer or a source
 * @param message one sentence for people
 */
public record PriceAlertRaised(
        String offerId,
        String alertId,
        String kind,
        @Nullable Money before,
        @Nullable Money after,
        String message,
        Instant raisedAt)
        implements PriceAlertEvent {

    @Override
    public String aggregateId() {
        return offerId;
    }
}
