package dev.supercargo.pricing.commitments;

import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.CommitmentExpired;
import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
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
    private String provider;
    private String region;

    @Column(name = "instance_type")
    private String instanceType;

    private int instances;

    @Column(name = "usd_per_hour")
    private BigDecimal usdPerHour;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private CommitmentStatus status;

    private boolean sample;

    @Nullable
    private String note;

    /** For JPA. */
    StoredCommitment() {}

    static StoredCommitment of(String commitmentId, CommitmentTerms terms, boolean sample) {
        StoredCommitment commitment = new StoredCommitment();
        commitment.commitmentId = commitmentId;
        commitment.provider = terms.provider();
        commitment.region = terms.region();
        commitment.instanceType = terms.instanceType();
        commitment.instances = terms.instances();
        commitment.usdPerHour = terms.pricePerHour().amount();
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

    CommitmentActivated activate() {
        status = CommitmentStatus.ACTIVE;
        version++;
        return new CommitmentActivated(
                commitmentId,
                version,
                provider,
                region,
                instanceType,
                instances,
                Money.usd(usdPerHour),
                startsAt,
                expiresAt);
    }

    CommitmentExpired expire() {
        status = CommitmentStatus.EXPIRED;
        version++;
        return new CommitmentExpired(commitmentId, version, expiresAt);
    }

    CommitmentView view() {
        return new CommitmentView(
                commitmentId,
                version,
                status,
                provider,
                region,
                instanceType,
                instances,
                Money.usd(usdPerHour),
                startsAt,
                expiresAt,
                sample,
                note);
    }
}
