package dev.supercargo.pricing.ownership;

import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.contracts.pricing.OwnershipCostComputed.Term;
import dev.supercargo.engine.ownership.OwnershipCost;
import dev.supercargo.pricing.requests.Json;
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
        String newTerms = Json.write(cost.terms().stream()
                .map(term -> new Term(term.name(), term.perAcceleratorHour(), term.explanation()))
                .toList());
        boolean isNew = version == 0
                || utilisation != cost.utilisation().value()
                || marginalUsd.compareTo(cost.marginal().amount()) != 0
                || !terms.equals(newTerms);
        if (isNew) {
            version++;
            fullUsd = cost.full().amount();
            marginalUsd = cost.marginal().amount();
            utilisation = cost.utilisation().value();
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
                List.of(Json.read(terms, Term[].class)),
                utilisation,
                computedAt);
    }
}
