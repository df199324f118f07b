package dev.supercargo.contracts.pricing;

import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * A commitment will end soon: what runs on it will be paid on demand unless it is bought again.
 *
 * @param alertId unique
 * @param daysLeft whole days until then
 * @param pricePerHour of all its instances together
 * @param message one sentence for people
 */
public record CommitmentExpiryWarned(
        String commitmentId,
        String alertId,
        int daysLeft,
        Instant expiresAt,
        Money pricePerHour,
        String message,
        Instant raisedAt)
        implements PriceAlertEvent {

    @Override
    public String aggregateId() {
        return commitmentId;
    }
}
