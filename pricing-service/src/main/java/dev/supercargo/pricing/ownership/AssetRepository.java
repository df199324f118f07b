package dev.supercargo.pricing.ownership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Rows of assets. */
@ApplicationScoped
class AssetRepository implements PanacheRepositoryBase<OwnedAsset, String> {

    List<OwnedAsset> owned() {
        return list("retired = false order by assetId");
    }

    /** Locked in one order, so that two writers of costs wait for each other. */
    List<OwnedAsset> lockOwnedWith(String acceleratorId) {
        return find("acceleratorId = ?1 and retired = false order by assetId", acceleratorId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<OwnedAsset> lockOwned() {
        return find("retired = false order by assetId")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
