package dev.supercargo.pricing.ownership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Rows of overrides. */
@ApplicationScoped
class OverrideRepository implements PanacheRepositoryBase<StoredOverride, String> {

    List<StoredOverride> all() {
        return list("order by scope desc, target");
    }

    Optional<StoredOverride> find(OverrideScope scope, String target) {
        return findByIdOptional(StoredOverride.idOf(scope, target));
    }

    Optional<StoredOverride> lock(OverrideScope scope, String target) {
        return findByIdOptional(StoredOverride.idOf(scope, target), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is set for the asset first, then for its site. */
    List<OwnershipOverride> of(OwnedAsset asset) {
        return List.of(find(OverrideScope.ASSET, asset.assetId()), find(OverrideScope.SITE, asset.site())).stream()
                .flatMap(Optional::stream)
                .map(StoredOverride::values)
                .toList();
    }
}
