package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one kind of machine costs in one region, in every market it is on sale. */
@ApplicationScoped
public class InstancePrices {

    private final EntityManager entities;

    InstancePrices(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A price in force.
     *
     * @param perHour for one instance
     * @param term absent without a commitment
     * @param payment absent without a commitment or if unknown
     */
    public record InForce(
            String offerId,
            Market market,
            @Nullable Term term,
            @Nullable PaymentOption payment,
            Money perHour) {}

    /** By offer id; prices of a zone count for its region. */
    public List<InForce> of(String provider, String region, String instanceType) {
        return entities.createQuery(
                        "from StoredOffer where provider = ?1 and region = ?2 and instanceType = ?3"
                                + " and withdrawnAt is null order by offerId",
                        StoredOffer.class)
                .setParameter(1, provider)
                .setParameter(2, region)
                .setParameter(3, instanceType)
                .getResultStream()
                .map(StoredOffer::inForce)
                .toList();
    }
}
