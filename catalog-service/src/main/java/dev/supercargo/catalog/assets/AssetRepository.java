package dev.supercargo.catalog.assets;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The asset table. */
@ApplicationScoped
class AssetRepository implements PanacheRepositoryBase<AssetEntity, String> {

    /**
     * Up to {@code limit} assets by id, after {@code afterId}.
     *
     * @param site null for all
     * @param afterId empty for the first page
     */
    List<AssetEntity> search(String site, boolean includeRetired, String afterId, int limit) {
        List<String> clauses = new ArrayList<>(List.of("id > :after"));
        Map<String, Object> parameters = new HashMap<>(Map.of("after", afterId));
        if (site != null) {
            clauses.add("site = :site");
            parameters.put("site", site);
        }
        if (!includeRetired) {
            clauses.add("retiredAt is null");
        }
        return find(String.join(" and ", clauses) + " order by id", parameters)
                .range(0, limit - 1)
                .list();
    }
}
