package dev.supercargo.catalog.benchmarks;

import dev.supercargo.hardware.facts.Precision;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The benchmark table. */
@ApplicationScoped
class BenchmarkRepository implements PanacheRepositoryBase<BenchmarkEntity, String> {

    /**
     * Up to {@code limit} benchmarks by id, after {@code afterId}.
     *
     * @param model null for all
     * @param accelerator null for all
     * @param precision null for all
     * @param afterId empty for the first page
     */
    List<BenchmarkEntity> search(String model, String accelerator, Precision precision, String afterId, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", afterId));
        List<String> clauses = new ArrayList<>(List.of("id > :after"));
        equal(clauses, parameters, "modelId", model);
        equal(clauses, parameters, "acceleratorId", accelerator);
        equal(clauses, parameters, "precision", precision);
        return find(String.join(" and ", clauses) + " order by id", parameters)
                .range(0, limit - 1)
                .list();
    }

    private static void equal(List<String> clauses, Map<String, Object> parameters, String field, Object value) {
        if (value != null) {
            clauses.add(field + " = :" + field);
            parameters.put(field, value);
        }
    }
}
