package dev.supercargo.planner.holdings;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Reads what is owned and committed. */
@ApplicationScoped
public class Holdings {

    private final Session entities;

    Holdings(Session entities) {
        this.entities = entities;
    }

    /** Every asset, retired ones included, by id. */
    @Transactional
    public List<OwnedAsset> assets() {
        return entities.createNativeQuery("""
                        select a.asset_id, a.accelerator_id, a.accelerators, a.known_from, a.retired_at,
                               c.full_cost, c.marginal, c.utilisation
                        from owned_asset a left join ownership_cost c on c.asset_id = a.asset_id
                        order by a.asset_id""", Tuple.class)
                .addScalar("asset_id", String.class)
                .addScalar("accelerator_id", String.class)
                .addScalar("accelerators", Integer.class)
                .addScalar("known_from", Instant.class)
                .addScalar("retired_at", Instant.class)
                .addScalar("full_cost", BigDecimal.class)
                .addScalar("marginal", BigDecimal.class)
                .addScalar("utilisation", Double.class)
                .getResultStream()
                .map(Holdings::asset)
                .toList();
    }

    /** Every commitment, expired ones included, by id. */
    @Transactional
    public List<Commitment> commitments() {
        return entities.createNativeQuery("""
                        select commitment_id, provider, region, instance_type, instances, price_per_hour, starts_at,
                               expires_at
                        from commitment order by commitment_id""", Tuple.class)
                .addScalar("commitment_id", String.class)
                .addScalar("provider", String.class)
                .addScalar("region", String.class)
                .addScalar("instance_type", String.class)
                .addScalar("instances", Integer.class)
                .addScalar("price_per_hour", BigDecimal.class)
                .addScalar("starts_at", Instant.class)
                .addScalar("expires_at", Instant.class)
                .getResultStream()
                .map(row -> new Commitment(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Integer.class),
                        Money.usd(row.get(5, BigDecimal.class)),
                        row.get(6, Instant.class),
                        row.get(7, Instant.class)))
                .toList();
    }

    private static OwnedAsset asset(Tuple row) {
        String assetId = row.get(0, String.class);
        Instant retired = row.get(4, Instant.class);
        return new OwnedAsset(
                assetId,
                row.get(1, String.class),
                row.get(2, Integer.class),
                row.get(3, Instant.class),
                retired == null ? Instant.MAX : retired,
                cost(assetId, row));
    }

    private static Measured<OwningCost> cost(String assetId, Tuple row) {
        BigDecimal full = row.get(5, BigDecimal.class);
        return full == null
                ? Measured.unknown("pricing has told no cost of " + assetId)
                : Measured.known(new OwningCost(
                        Money.usd(full), Money.usd(row.get(6, BigDecimal.class)), new Share(row.get(7, Double.class))));
    }
}
