package dev.supercargo.contracts.pricing;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price moved beyond the alert thresholds.
 *
 * @param kind {@code RISE}, {@code FALL}, {@code NEW_OFFER}, {@code VANISHED_OFFER}
 * @param before absent for a new offer
 * @param after absent for a vanished offer
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
        implements PriceAlertEvent {}
