package dev.supercargo.planner.alerts;

import dev.supercargo.contracts.capacity.AlertAcknowledged;
import dev.supercargo.contracts.capacity.AlertCleared;
import dev.supercargo.contracts.capacity.AlertEvent;
import dev.supercargo.contracts.capacity.AlertRaised;
import dev.supercargo.planner.outlook.AlertKind;
import dev.supercargo.planner.outlook.Audience;
import dev.supercargo.planner.outlook.Severity;
import dev.supercargo.planner.outlook.Signal;
import dev.supercargo.planner.outlook.Watch;
import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One alert, open or not; never leaves the package. */
@Entity
@Table(name = "alert")
@SuppressWarnings("NullAway.Init")
class AlertEntity {

    @Id
    @Column(name = "alert_id")
    String alertId;

    /** 0 before it was ever raised. */
    long version;

    @Enumerated(EnumType.STRING)
    AlertKind kind;

    String subject;

    /** {@code *}, {@code team/<name>}, {@code user/<name>} or {@code admins}. */
    String audience;

    boolean open;

    @Enumerated(EnumType.STRING)
    Severity severity;

    int streak;
    String message;

    @Nullable
    BigDecimal effect;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "raised_at")
    @Nullable
    Instant raisedAt;

    @Column(name = "cleared_at")
    @Nullable
    Instant clearedAt;

    @Column(name = "acknowledged_by")
    @Nullable
    String acknowledgedBy;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    static AlertEntity of(Signal signal) {
        AlertEntity alert = new AlertEntity();
        alert.alertId = signal.alertId();
        alert.kind = signal.kind();
        alert.subject = signal.subject();
        alert.severity = Severity.WARNING;
        return alert;
    }

    /** Takes a look at the signal and tells what changed by it. */
    Optional<AlertEvent> look(Signal signal, Instant now) {
        audience = audience(signal.audience());
        message = signal.message();
        effect = signal.effect() == null ? null : signal.effect().amount();
        dueAt = signal.dueAt();
        return apply(watch().at(signal.level(), signal.severity()), now, signal.message());
    }

    /** What it was about is no more. */
    Optional<AlertEvent> gone(Instant now) {
        return apply(watch().gone(), now, "There is nothing of it any more.");
    }

    AlertEvent acknowledge(String user, Instant now) {
        version++;
        acknowledgedBy = user;
        acknowledgedAt = now;
        return new AlertAcknowledged(alertId, version, user, now);
    }

    private Watch watch() {
        return new Watch(open, severity, streak);
    }

    private Optional<AlertEvent> apply(Watch.Look look, Instant now, String reason) {
        open = look.watch().open();
        severity = look.watch().severity();
        streak = look.watch().streak();
        return switch (look.change()) {
            case NONE -> Optional.empty();
            case RAISED, ESCALATED -> Optional.of(raised(look.change() == Watch.Change.RAISED, now));
            case CLEARED -> Optional.of(cleared(reason, now));
        };
    }

    private AlertEvent raised(boolean anew, Instant now) {
        version++;
        if (anew) {
            raisedAt = now;
            clearedAt = null;
        }
        acknowledgedBy = null;
        acknowledgedAt = null;
        return new AlertRaised(
                alertId,
                version,
                kind.name(),
                severity.name(),
                subject,
                audience.startsWith("team/") ? audience.substring("team/".length()) : null,
                message,
                effect == null ? null : Money.usd(effect),
                dueAt,
                now);
    }

    private AlertEvent cleared(String reason, Instant now) {
        version++;
        clearedAt = now;
        return new AlertCleared(alertId, version, reason, now);
    }

    private static String audience(Audience audience) {
        return switch (audience) {
            case Audience.Everybody everybody -> "*";
            case Audience.Admins admins -> "admins";
            case Audience.Team team -> "team/" + team.name();
            case Audience.User user -> "user/" + user.name();
        };
    }
}
