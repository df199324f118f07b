package dev.supercargo.pricing.contracts;

import dev.supercargo.pricing.requests.VersionedBody;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** The row of one contract. */
@Entity
@Table(name = "contract")
@SuppressWarnings("NullAway.Init")
class StoredContract extends VersionedBody {

    @Id
    @Column(name = "contract_id")
    private String contractId;

    /** Whether its prices are in the book. */
    private boolean applied;

    /** For JPA. */
    StoredContract() {}

    StoredContract(String contractId) {
        this.contractId = contractId;
    }

    String contractId() {
        return contractId;
    }

    ContractBody contract() {
        return body(ContractBody.class);
    }

    boolean isApplied() {
        return applied;
    }

    void apply(boolean nowApplied) {
        applied = nowApplied;
    }

    View view(LocalDate today) {
        return new View(contractId, version(), contract().holdsOn(today), contract(), changedBy(), changedAt());
    }

    /** @param inForce whether its prices hold today */
    record View(
            String contractId,
            long version,
            boolean inForce,
            ContractBody contract,
            String changedBy,
            Instant changedAt) {}
}
