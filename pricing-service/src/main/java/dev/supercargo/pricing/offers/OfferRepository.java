package dev.supercargo.pricing.offers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Rows of offers. */
@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<StoredOffer, String> {

    List<StoredOffer> ofIds(Collection<String> ids) {
        return IdChunks.read(ids, some -> list("offerId in ?1", some));
    }

    List<StoredOffer> onSaleOf(Origin origin) {
        return list("origin = ?1 and withdrawnAt is null", origin);
    }
}
