package dev.supercargo.pricing.commitments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/** Rows of commitments. */
@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<StoredCommitment, String> {

    List<StoredCommitment> all() {
        return list("order by expiresAt, commitmentId");
    }

    List<StoredCommitment> lockDue(Instant now) {
        return find(
                        "(status = ?1 and startsAt <= ?3) or (status = ?2 and expiresAt <= ?3) order by commitmentId",
                        CommitmentStatus.SCHEDULED,
                        CommitmentStatus.ACTIVE,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that expire before {@code horizon}. */
    List<StoredCommitment> lockActive(Instant horizon) {
        return find("status = ?1 and expiresAt <= ?2 order by commitmentId", CommitmentStatus.ACTIVE, horizon)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that run, or have run, at some time of the period. */
    List<StoredCommitment> during(Instant from, Instant to) {
        return list(
                "status <> ?1 and startsAt < ?3 and expiresAt > ?2 order by commitmentId",
                CommitmentStatus.SCHEDULED,
                from,
                to);
    }
}
