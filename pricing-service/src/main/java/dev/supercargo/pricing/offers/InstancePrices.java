package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
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

    /**
     * The machine as an offer of another market, without a price; empty if nobody has ever offered it. Where it is not
     * known in {@code region}, its description from another region serves: machines are the same everywhere.
     */
    public Optional<Offer> asOffer(
            String provider, String region, String instanceType, Market market, @Nullable Term term) {
        return entities.createQuery(
                        "from StoredOffer where provider = ?1 and instanceType = ?2"
                                + " order by case when region = ?3 then 0 else 1 end, offerId",
                        StoredOffer.class)
                .setParameter(1, provider)
                .setParameter(2, instanceType)
                .setParameter(3, region)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(stored -> stored.machine(region, market, term));
    }

    /** The lowest price per accelerator-hour on demand, from anybody; empty if nobody offers it. */
    public Optional<Money> cheapestOnDemand(String acceleratorId) {
        return entities.createQuery(
                        "from StoredOffer where acceleratorId = ?1 and market = ?2 and withdrawnAt is null",
                        StoredOffer.class)
                .setParameter(1, acceleratorId)
                .setParameter(2, Market.ON_DEMAND)
                .getResultStream()
                .map(stored -> stored.price().timesEstimate(1.0 / stored.accelerators()))
                .min(Money::compareTo);
    }
}
