package dev.supercargo.planner.holdings;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.catalog.AssetRetired;
import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.CommitmentExpired;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.planner.clock.PlatformClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps the newest news of each asset, cost and commitment; older versions change nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecordHoldings {

    private final EntityManager entities;
    private final PlatformClock clock;

    RecordHoldings(EntityManager entities, PlatformClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void register(AssetRegistered asset) {
        entities.createNativeQuery("""
                        insert into owned_asset as known (asset_id, version, accelerator_id, accelerators, known_from)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (asset_id) do update
                        set version = excluded.version, accelerator_id = excluded.accelerator_id,
                            accelerators = excluded.accelerators, retired_at = null
                        where known.version < excluded.version""")
                .setParameter(1, asset.assetId())
                .setParameter(2, asset.version())
                .setParameter(3, asset.acceleratorId())
                .setParameter(4, asset.nodes() * asset.acceleratorsPerNode())
                .setParameter(5, clock.now())
                .executeUpdate();
    }

    void retire(AssetRetired asset) {
        entities.createNativeQuery("update owned_asset set version = ?2, retired_at = ?3"
                        + " where asset_id = ?1 and version < ?2")
                .setParameter(1, asset.assetId())
                .setParameter(2, asset.version())
                .setParameter(3, clock.now())
                .executeUpdate();
    }

    void price(OwnershipCostComputed cost) {
        entities.createNativeQuery("""
                        insert into ownership_cost as known (asset_id, version, full_cost, marginal, utilisation)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (asset_id) do update
                        set version = excluded.version, full_cost = excluded.full_cost,
                            marginal = excluded.marginal, utilisation = excluded.utilisation
                        where known.version < excluded.version""")
                .setParameter(1, cost.assetId())
                .setParameter(2, cost.version())
                .setParameter(3, cost.full().amount())
                .setParameter(4, cost.marginal().amount())
                .setParameter(5, cost.utilisation())
                .executeUpdate();
    }

    void commit(CommitmentActivated commitment) {
        entities.createNativeQuery("""
                        insert into commitment as known (commitment_id, version, provider, region, instance_type,
                            instances, price_per_hour, starts_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        on conflict (commitment_id) do update
                        set version = excluded.version, instances = excluded.instances,
                            price_per_hour = excluded.price_per_hour, starts_at = excluded.starts_at,
                            expires_at = excluded.expires_at
                        where known.version < excluded.version""")
                .setParameter(1, commitment.commitmentId())
                .setParameter(2, commitment.version())
                .setParameter(3, commitment.provider())
                .setParameter(4, commitment.region())
                .setParameter(5, commitment.instanceType())
                .setParameter(6, commitment.instances())
                .setParameter(7, commitment.pricePerHour().amount())
                .setParameter(8, commitment.startsAt())
                .setParameter(9, commitment.expiresAt())
                .executeUpdate();
    }

    void expire(CommitmentExpired commitment) {
        entities.createNativeQuery("update commitment set version = ?2, expires_at = least(expires_at, ?3)"
                        + " where commitment_id = ?1 and version < ?2")
                .setParameter(1, commitment.commitmentId())
                .setParameter(2, commitment.version())
                .setParameter(3, commitment.expiredAt())
                .executeUpdate();
    }
}
