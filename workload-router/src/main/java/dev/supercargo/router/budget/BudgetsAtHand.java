package dev.supercargo.router.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/** Budgets by scope, read once in a transaction: what it has locked nobody else changes. */
@ApplicationScoped
class BudgetsAtHand {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transactions;

    BudgetsAtHand(EntityManager entities, TransactionSynchronizationRegistry transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    private record Key(LockModeType lock) {}

    /** Those of these scopes, by id. */
    List<Budget> covering(Set<String> scopes, LockModeType lock) {
        Map<String, List<Budget>> known = read(new Key(lock));
        Set<String> missing = new HashSet<>(scopes);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            missing.forEach(scope -> known.put(scope, new ArrayList<>()));
            entities.unwrap(Session.class)
                    .createSelectionQuery("from Budget where scope in :scopes order by id", Budget.class)
                    .setParameterList("scopes", missing)
                    .setLockMode(lock)
                    .getResultStream()
                    .forEach(budget -> known.get(budget.scope).add(budget));
        }
        return scopes.stream()
                .flatMap(scope -> known.get(scope).stream())
                .sorted(Comparator.comparing((Budget budget) -> budget.id))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, List<Budget>> read(Key key) {
        Map<String, List<Budget>> known = (Map<String, List<Budget>>) transactions.getResource(key);
        if (known == null) {
            known = new HashMap<>();
            transactions.putResource(key, known);
        }
        return known;
    }
}
