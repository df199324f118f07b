package dev.supercargo.pricing.ownership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.contracts.pricing.OwnershipCostComputed.Term;
import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The cost last published for an asset. */
@Entity
@Table(name = "ownership_cost")
@SuppressWarnings("NullAway.Init")
class StoredCost {

    @Id
    @Column(name = "asset_id")
    private String assetId;

    private long version;

    @Column(name = "full_usd")
    private BigDecimal fullUsd;

    @Column(name = "marginal_usd")
    private BigDecimal marginalUsd;

    private double utilisation;
    private String terms;

    @Column(name = "computed_at")
    private Instant computedAt;

    /** For JPA. */
    StoredCost() {}

    StoredCost(String assetId) {
        this.assetId = assetId;
        this.terms = "[]";
    }

    /** Takes {@code cost} over; false if nothing is new in it. */
    boolean take(OwnershipCost cost, Instant now) {
        String newTerms = write(cost.terms());
        boolean isNew = version == 0
                || utilisation != cost.utilisation()
                || marginalUsd.compareTo(cost.marginal().amount()) != 0
                || !terms.equals(newTerms);
        if (isNew) {
            version++;
            fullUsd = cost.full().amount();
            marginalUsd = cost.marginal().amount();
            utilisation = cost.utilisation();
            terms = newTerms;
            computedAt = now;
        }
        return isNew;
    }

    OwnershipCostComputed event(String acceleratorId) {
        return new OwnershipCostComputed(
                assetId,
                version,
                acceleratorId,
                Money.usd(fullUsd),
                Money.usd(marginalUsd),
                read(terms),
                utilisation,
                computedAt);
    }

    private static String write(List<Term> terms) {
        try {
            return ContractJson.mapper().writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms do not serialise: " + e.getOriginalMessage(), e);
        }
    }

    private static List<Term> read(String json) {
        try {
            return ContractJson.mapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored terms cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
