package dev.supercargo.pricing.commitments;

import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.CommitmentExpired;
import dev.supercargo.contracts.pricing.CommitmentExpiryWarned;
import dev.supercargo.pricing.commitments.CommitmentTerms.Subject;
import dev.supercargo.pricing.offers.PaymentOption;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row of one commitment. */
@Entity
@Table(name = "commitment")
@SuppressWarnings("NullAway.Init")
class StoredCommitment {

    @Id
    @Column(name = "commitment_id")
    private String commitmentId;

    private long version;

    @Enumerated(EnumType.STRING)
    private CommitmentKind kind;

    private String provider;
    private String region;

    @Column(name = "instance_type")
    @Nullable
    private String instanceType;

    private int instances;

    @Column(name = "usd_per_hour")
    private BigDecimal usdPerHour;

    @Column(name = "upfront_usd")
    private BigDecimal upfrontUsd;

    @Column(name = "payment_option")
    @Enumerated(EnumType.STRING)
    @Nullable
    private PaymentOption paymentOption;

    @Column(name = "discount_share")
    @Nullable
    private Double discountShare;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private CommitmentStatus status;

    private boolean sample;

    @Column(name = "warned_days")
    @Nullable
    private Integer warnedDays;

    @Nullable
    private String note;

    /** For JPA. */
    StoredCommitment() {}

    static StoredCommitment of(String commitmentId, CommitmentTerms terms, boolean sample) {
        StoredCommitment commitment = new StoredCommitment();
        commitment.commitmentId = commitmentId;
        commitment.kind = terms.kind();
        commitment.provider = terms.provider();
        commitment.region = terms.region();
        switch (terms.subject()) {
            case Subject.Instances(String instanceType, int count) -> {
                commitment.instanceType = instanceType;
                commitment.instances = count;
            }
            case Subject.Spend(Share discount) -> {
                commitment.instances = 1;
                commitment.discountShare = discount.value();
            }
        }
        commitment.usdPerHour = terms.amortisedPerHour().amount();
        commitment.upfrontUsd = terms.upfront().amount();
        commitment.paymentOption = terms.paymentOption();
        commitment.startsAt = terms.startsAt();
        commitment.expiresAt = terms.expiresAt();
        commitment.note = terms.note();
        commitment.status = CommitmentStatus.SCHEDULED;
        commitment.sample = sample;
        return commitment;
    }

    boolean isDueToStart(Instant now) {
        return status == CommitmentStatus.SCHEDULED && !startsAt.isAfter(now);
    }

    boolean isDueToExpire(Instant now) {
        return status == CommitmentStatus.ACTIVE && !expiresAt.isAfter(now);
    }

    /** Empty for a savings plan, which is no capacity: it changes what capacity on demand costs. */
    Optional<CommitmentActivated> activate() {
        status = CommitmentStatus.ACTIVE;
        version++;
        return Optional.ofNullable(instanceType)
                .map(machine -> new CommitmentActivated(
                        commitmentId,
                        version,
                        provider,
                        region,
                        machine,
                        instances,
                        Money.usd(usdPerHour),
                        startsAt,
                        expiresAt));
    }

    Optional<CommitmentExpired> expire() {
        status = CommitmentStatus.EXPIRED;
        version++;
        return Optional.ofNullable(instanceType)
                .map(machine -> new CommitmentExpired(commitmentId, version, expiresAt));
    }

    /**
     * The warning that is due, if any: the shortest notice that has begun and was not given yet. A commitment shorter
     * than a notice gets none of that length.
     *
     * @param noticeDays such as 60, 30 and 7
     */
    Optional<CommitmentExpiryWarned> warn(List<Integer> noticeDays, Instant now) {
        Optional<Integer> due = noticeDays.stream()
                .filter(days -> warnedDays == null || days < warnedDays)
                .filter(days -> Duration.between(startsAt, expiresAt).toDays() > days)
                .filter(days -> !expiresAt.minus(Duration.ofDays(days)).isAfter(now))
                .min(Comparator.naturalOrder());
        due.ifPresent(days -> warnedDays = days);
        return due.map(days -> new CommitmentExpiryWarned(
                commitmentId,
                commitmentId + "@" + days + "d",
                (int) daysLeft(now),
                expiresAt,
                Money.usd(usdPerHour).times(instances),
                message(now),
                now));
    }

    private String message(Instant now) {
        return "Commitment " + commitmentId + " (" + subject() + ") expires on "
                + expiresAt.atZone(ZoneOffset.UTC).toLocalDate() + ", in " + daysLeft(now) + " days.";
    }

    private String subject() {
        return instanceType == null
                ? "savings plan of " + Money.usd(usdPerHour) + "/h with " + provider
                : instances + " × " + provider + " " + instanceType;
    }

    private long daysLeft(Instant now) {
        return Math.max(0, Duration.between(now, expiresAt).toDays());
    }

    CommitmentView view(Instant now) {
        return new CommitmentView(
                commitmentId,
                version,
                status,
                kind,
                provider,
                region,
                instanceType,
                instances,
                Money.usd(usdPerHour),
                Money.zero(),
                Money.usd(upfrontUsd),
                paymentOption,
                discountShare,
                startsAt,
                expiresAt,
                daysLeft(now),
                sample,
                note);
    }
}
