package dev.supercargo.pricing.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Instance types of which any offer was ever seen. */
@ApplicationScoped
public class InstanceTypes {

    private final OfferRepository offers;

    InstanceTypes(OfferRepository offers) {
        this.offers = offers;
    }

    /** How many accelerators an instance has, empty if no offer of it is known in that region. */
    public Optional<Integer> accelerators(String provider, String region, String instanceType) {
        return offers.find(
                        "provider = ?1 and region = ?2 and instanceType = ?3 order by offerId",
                        provider,
                        region,
                        instanceType)
                .firstResultOptional()
                .map(StoredOffer::accelerators);
    }
}
