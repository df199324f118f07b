package dev.supercargo.pricing.contracts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Rows of contracts. */
@ApplicationScoped
class ContractRepository implements PanacheRepositoryBase<StoredContract, String> {

    List<StoredContract> all() {
        return list("order by contractId");
    }

    List<StoredContract> lockAll() {
        return find("order by contractId")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
