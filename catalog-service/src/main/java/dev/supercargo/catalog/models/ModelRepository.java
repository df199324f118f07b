package dev.supercargo.catalog.models;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The model table. */
@ApplicationScoped
class ModelRepository implements PanacheRepositoryBase<ModelEntity, String> {

    /**
     * Up to {@code limit} models by id, after {@code afterId}. Retired ones are left out.
     *
     * @param family null for all
     * @param words patterns that id, name or task must match, all of them
     * @param afterId empty for the first page
     */
    List<ModelEntity> search(ModelFamily family, List<String> words, String afterId, int limit) {
        List<String> clauses = new ArrayList<>(List.of("retired = false", "id > :after"));
        Map<String, Object> parameters = new HashMap<>(Map.of("after", afterId));
        if (family != null) {
            clauses.add("family = :family");
            parameters.put("family", family);
        }
        for (int word = 0; word < words.size(); word++) {
            clauses.add("lower(id || ' ' || name || ' ' || task) like :word" + word + " escape '!'");
            parameters.put("word" + word, words.get(word));
        }
        return find(String.join(" and ", clauses) + " order by id", parameters)
                .range(0, limit - 1)
                .list();
    }
}
