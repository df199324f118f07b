package dev.supercargo.pricing.offers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of prices. */
@ApplicationScoped
class PriceRepository implements PanacheRepositoryBase<StoredPrice, Long> {

    /** The open prices by offer id. */
    Map<String, StoredPrice> inForce(Collection<String> offerIds) {
        return IdChunks.read(offerIds, some -> list("offerId in ?1 and validTo is null and supersededAt is null", some))
                .stream()
                .collect(Collectors.toMap(StoredPrice::offerId, Function.identity()));
    }

    /** What is now believed about the past and the present, newest first. */
    List<StoredPrice> history(String offerId) {
        return list("offerId = ?1 and supersededAt is null order by validFrom desc, priceId desc", offerId);
    }
}
