package dev.supercargo.pricing.discounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Rows of price rules. */
@ApplicationScoped
class RuleRepository implements PanacheRepositoryBase<StoredRule, String> {

    /** Any number, the same for all replicas. */
    private static final long WRITER_LOCK = 0x5c0d15c0L;

    Optional<StoredRule> current(String ruleId) {
        return findByIdOptional(ruleId).filter(rule -> !rule.isRetired());
    }

    /** Writers take turns, so that two that create the same rule do not meet. */
    void takeTurn() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", WRITER_LOCK)
                .getSingleResult();
    }

    List<StoredRule> current() {
        return list("retiredAt is null order by ruleId");
    }
}
