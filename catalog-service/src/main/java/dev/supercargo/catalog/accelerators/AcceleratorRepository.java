package dev.supercargo.catalog.accelerators;

import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The accelerator table. */
@ApplicationScoped
class AcceleratorRepository implements PanacheRepositoryBase<AcceleratorEntity, String> {

    /** Up to {@code limit} accelerators in the query's order, after {@code start}. Retired ones are left out. */
    List<RankedAccelerator> search(AcceleratorQuery query, Optional<RankedAccelerator.Place> start, int limit) {
        Conditions conditions = Conditions.of(query);
        String rank = query.sort().rank(query.sortPrecision(), query.reversed());
        start.ifPresent(place -> conditions
                .with("rank", place.rank())
                .with("id", place.id())
                .and("(" + rank + " > :rank or " + rank + " = :rank and a.id > :id)"));
        TypedQuery<RankedAccelerator> select = getEntityManager()
                .createQuery(
                        "select new " + RankedAccelerator.class.getName() + "(a, " + rank + ")"
                                + " from AcceleratorEntity a where " + String.join(" and ", conditions.clauses)
                                + " order by " + query.sort().orderBy(rank),
                        RankedAccelerator.class);
        conditions.parameters.forEach(select::setParameter);
        return select.setMaxResults(limit).getResultList();
    }

    private static final class Conditions {

        private final List<String> clauses = new ArrayList<>(List.of("a.retired = false"));
        private final Map<String, Object> parameters = new HashMap<>();

        static Conditions of(AcceleratorQuery query) {
            Conditions conditions = new Conditions();
            conditions.in("a.vendor", "vendors", query.vendors());
            conditions.in("a.kind", "kinds", query.kinds());
            conditions.in("a.segment", "segments", query.segments());
            conditions.known("lower(a.architecture) =", "architecture", query.architecture());
            conditions.known("a.memoryBytes >=", "minMemory", query.minMemory().map(memory -> memory.bytes()));
            conditions.known("a.tdpWatts <=", "maxPower", query.maxPower().map(power -> power.watts()));
            conditions.known("a.priceNewUsd <=", "maxPrice", query.maxPrice().map(money -> money.amount()));
            for (Precision precision : query.precisions()) {
                conditions.and("a.peak." + precision.lowerCase() + " is not null");
            }
            for (int word = 0; word < query.text().size(); word++) {
                conditions
                        .with("word" + word, query.text().get(word))
                        .and("lower(a.id || ' ' || a.name || ' ' || a.architecture) like :word" + word + " escape '!'");
            }
            return conditions;
        }

        Conditions with(String parameter, Object value) {
            parameters.put(parameter, value);
            return this;
        }

        void and(String clause) {
            clauses.add(clause);
        }

        private void in(String column, String parameter, Set<?> values) {
            if (!values.isEmpty()) {
                with(parameter, values).and(column + " in (:" + parameter + ")");
            }
        }

        private void known(String comparison, String parameter, Measured<?> bound) {
            if (bound instanceof Known<?>(Object value)) {
                with(parameter, value).and(comparison + " :" + parameter);
            }
        }
    }
}
