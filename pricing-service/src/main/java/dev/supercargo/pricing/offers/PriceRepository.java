package dev.supercargo.pricing.offers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows of prices. */
@ApplicationScoped
class PriceRepository implements PanacheRepositoryBase<StoredPrice, Long> {

    /** What is now believed about the past and the present, newest first. */
    List<StoredPrice> history(String offerId) {
        return list("offerId = ?1 and supersededAt is null order by validFrom desc, priceId desc", offerId);
    }
}
