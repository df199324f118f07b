package dev.supercargo.pricing.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Rows of rates. */
@ApplicationScoped
class RatesRepository implements PanacheRepositoryBase<StoredRates, String> {

    List<StoredRates> all() {
        return list("order by provider");
    }

    Optional<StoredRates> lock(String provider) {
        return findByIdOptional(provider, LockModeType.PESSIMISTIC_WRITE);
    }
}
