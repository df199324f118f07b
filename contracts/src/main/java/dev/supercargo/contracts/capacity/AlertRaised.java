package dev.supercargo.contracts.capacity;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something needs a decision, or has become more urgent.
 *
 * @param alertId kind and subject, such as {@code budget-run-out:team-nlp-monthly}
 * @param version grows by one with every change of this alert
 * @param kind {@code BUDGET_RUN_OUT}, {@code CAPACITY_SHORTFALL}, {@code COMMITMENT_EXPIRING}, {@code COMMITMENT_UNUSED} or
 *     {@code PREDICTION_DRIFT}
 * @param severity {@code WARNING} or {@code CRITICAL}
 * @param subject budget, accelerator class, commitment or accelerator
 * @param team whose budget, absent if it is no single team's
 * @param message one sentence for people
 * @param effect what it will cost if nothing is done, absent if unknown
 * @param dueAt when it will happen, absent if it happens already or is unknown
 * @param raisedAt platform time
 */
public record AlertRaised(
        String alertId,
        long version,
        String kind,
        String severity,
        String subject,
        @Nullable String team,
        String message,
        @Nullable Money effect,
        @Nullable Instant dueAt,
        Instant raisedAt)
        implements AlertEvent {}
