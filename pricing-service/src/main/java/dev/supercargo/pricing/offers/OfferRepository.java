package dev.supercargo.pricing.offers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows of offers, for reading. */
@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<StoredOffer, String> {

    /** Number of the newest committed change of any offer, 0 if there is none. */
    long newestChange() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select coalesce(max(change), 0) from offer")
                        .getSingleResult())
                .longValue();
    }

    /** The oldest changes first. */
    List<StoredOffer> changedAfter(long change, int limit) {
        return find("change > ?1 order by change", change).page(0, limit).list();
    }
}
