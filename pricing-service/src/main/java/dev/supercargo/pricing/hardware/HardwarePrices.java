package dev.supercargo.pricing.hardware;

import dev.supercargo.quantities.Money;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Rows of hardware prices. */
@ApplicationScoped
public class HardwarePrices implements PanacheRepositoryBase<StoredHardwarePrice, String> {

    /** Oldest first. */
    List<StoredHardwarePrice> of(String acceleratorId) {
        return list("acceleratorId = ?1 order by observedOn, condition, source", acceleratorId);
    }

    /** The newest price of a new one; empty if none was observed. */
    public Optional<Money> newest(String acceleratorId) {
        return find("acceleratorId = ?1 and condition = ?2 order by observedOn desc, usd", acceleratorId, Condition.NEW)
                .firstResultOptional()
                .map(StoredHardwarePrice::price);
    }
}
