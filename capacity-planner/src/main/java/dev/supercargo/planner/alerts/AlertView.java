package dev.supercargo.planner.alerts;

import dev.supercargo.planner.outlook.AlertKind;
import dev.supercargo.planner.outlook.Severity;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert.
 *
 * @param id kind and subject
 * @param version grows by one with every change
 * @param open false once it was cleared
 * @param message as it stands now
 * @param effect what it will cost if nothing is done; absent if unknown
 * @param dueAt when it will happen; absent if it happens already or is unknown
 * @param acknowledgedBy absent until somebody took note of it in its present urgency
 */
public record AlertView(
        String id,
        long version,
        AlertKind kind,
        Severity severity,
        String subject,
        boolean open,
        String message,
        @Nullable Money effect,
        @Nullable Instant dueAt,
        @Nullable Instant raisedAt,
        @Nullable Instant clearedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt) {

    static AlertView from(AlertEntity alert) {
        return new AlertView(
                alert.alertId,
                alert.version,
                alert.kind,
                alert.severity,
                alert.subject,
                alert.open,
                alert.message,
                alert.effect == null ? null : Money.usd(alert.effect),
                alert.dueAt,
                alert.raisedAt,
                alert.clearedAt,
                alert.acknowledgedBy,
                alert.acknowledgedAt);
    }
}
